import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`courses_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_courses_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`modules_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_modules_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`units_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_units_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`cases_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_cases_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`bases_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_bases_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`materials_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_materials_v_version_version_deleted_at_idx\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`courses_deleted_at_idx\` ON \`courses\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_deleted_at_idx\` ON \`_courses_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`modules_deleted_at_idx\` ON \`modules\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_deleted_at_idx\` ON \`_modules_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`units_deleted_at_idx\` ON \`units\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_deleted_at_idx\` ON \`_units_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`cases_deleted_at_idx\` ON \`cases\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_deleted_at_idx\` ON \`_cases_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`bases_deleted_at_idx\` ON \`bases\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_deleted_at_idx\` ON \`_bases_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`materials_deleted_at_idx\` ON \`materials\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_version_deleted_at_idx\` ON \`_materials_v\` (\`version_deleted_at\`);`)
}
