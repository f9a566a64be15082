import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`reviews_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_texts_order_parent\` ON \`reviews_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`review_settings_reasons\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`zh\` text NOT NULL,
  	\`en\` text NOT NULL,
  	\`is_offered\` integer DEFAULT true,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`review_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`review_settings_reasons_parent_id_idx\` ON \`review_settings_reasons\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`review_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  // What was judged keeps its reasons: they are rows of another table now.
  await db.run(sql`INSERT INTO \`reviews_texts\` (\`order\`, \`parent_id\`, \`path\`, \`text\`) SELECT \`order\`, \`parent_id\`, 'reasons', \`value\` FROM \`reviews_reasons\`;`)
  await db.run(sql`INSERT INTO \`reviews_texts\` (\`order\`, \`parent_id\`, \`path\`, \`text\`) SELECT \`order\`, \`parent_id\`, 'dimensions', \`value\` FROM \`reviews_dimensions\`;`)
  await db.run(sql`DROP TABLE \`reviews_reasons\`;`)
  await db.run(sql`DROP TABLE \`reviews_dimensions\`;`)
  await db.run(sql`ALTER TABLE \`decisions\` ADD \`recorded_by_id\` text REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`decisions_content_hash_idx\` ON \`decisions\` (\`content_hash\`);`)
  await db.run(sql`CREATE INDEX \`decisions_recorded_by_idx\` ON \`decisions\` (\`recorded_by_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`reviews_reasons\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_reasons_parent_idx\` ON \`reviews_reasons\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`reviews_dimensions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_dimensions_parent_idx\` ON \`reviews_dimensions\` (\`parent_id\`);`)
  await db.run(sql`INSERT INTO \`reviews_reasons\` (\`order\`, \`parent_id\`, \`value\`, \`id\`) SELECT \`order\`, \`parent_id\`, \`text\`, lower(hex(randomblob(16))) FROM \`reviews_texts\` WHERE \`path\` = 'reasons';`)
  await db.run(sql`INSERT INTO \`reviews_dimensions\` (\`order\`, \`parent_id\`, \`value\`, \`id\`) SELECT \`order\`, \`parent_id\`, \`text\`, lower(hex(randomblob(16))) FROM \`reviews_texts\` WHERE \`path\` = 'dimensions';`)
  await db.run(sql`DROP TABLE \`reviews_texts\`;`)
  await db.run(sql`DROP TABLE \`review_settings_reasons\`;`)
  await db.run(sql`DROP TABLE \`review_settings\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_decisions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` text NOT NULL,
  	\`body_id\` text NOT NULL,
  	\`date\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`content_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`body_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_decisions\`("id", "number", "body_id", "date", "text", "content_hash", "updated_at", "created_at") SELECT "id", "number", "body_id", "date", "text", "content_hash", "updated_at", "created_at" FROM \`decisions\`;`)
  await db.run(sql`DROP TABLE \`decisions\`;`)
  await db.run(sql`ALTER TABLE \`__new_decisions\` RENAME TO \`decisions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`decisions_number_idx\` ON \`decisions\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`decisions_body_idx\` ON \`decisions\` (\`body_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_updated_at_idx\` ON \`decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`decisions_created_at_idx\` ON \`decisions\` (\`created_at\`);`)
}
