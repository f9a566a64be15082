import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`units\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`units_deleted_at_idx\` ON \`units\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_units_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_deleted_at_idx\` ON \`_units_v\` (\`version_deleted_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`units_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_units_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_units_v\` DROP COLUMN \`version_deleted_at\`;`)
}
