import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`courses_parts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`required\` integer DEFAULT true,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_parts_order_idx\` ON \`courses_parts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`courses_parts_parent_id_idx\` ON \`courses_parts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_technologies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`technology_id\` text,
  	\`version\` text,
  	FOREIGN KEY (\`technology_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_technologies_order_idx\` ON \`courses_technologies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`courses_technologies_parent_id_idx\` ON \`courses_technologies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_technologies_technology_idx\` ON \`courses_technologies\` (\`technology_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_educational_level\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_educational_level_order_idx\` ON \`courses_educational_level\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_educational_level_parent_idx\` ON \`courses_educational_level\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`organization_id\` text,
  	\`role\` text DEFAULT 'writing-original-draft',
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_contributors_order_idx\` ON \`courses_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`courses_contributors_parent_id_idx\` ON \`courses_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_contributors_person_idx\` ON \`courses_contributors\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_contributors_organization_idx\` ON \`courses_contributors\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_contribution_statements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_contribution_statements_order_idx\` ON \`courses_contribution_statements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`courses_contribution_statements_parent_id_idx\` ON \`courses_contribution_statements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_contribution_statements_organization_idx\` ON \`courses_contribution_statements\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_contribution_statements_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses_contribution_statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_contribution_statements_locales_locale_parent_id_uni\` ON \`courses_contribution_statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_derived_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_derived_from_order_idx\` ON \`courses_derived_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`courses_derived_from_parent_id_idx\` ON \`courses_derived_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_members_only_fields\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_members_only_fields_order_idx\` ON \`courses_members_only_fields\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_members_only_fields_parent_idx\` ON \`courses_members_only_fields\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`cover_id\` text,
  	\`type\` text DEFAULT 'course',
  	\`hours\` numeric,
  	\`credits\` numeric,
  	\`licence\` text DEFAULT 'CC-BY-NC-SA-4.0',
  	\`licence_text\` text,
  	\`origin\` text DEFAULT 'joint',
  	\`ai_use_level\` text DEFAULT 'none',
  	\`ai_use_statement\` text,
  	\`project_id\` text,
  	\`audience\` text DEFAULT 'public',
  	\`checked_at\` text,
  	\`review_by\` text,
  	\`slug\` text,
  	\`permalink\` text,
  	\`saved_by_id\` text,
  	\`imported_from\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_cover_idx\` ON \`courses\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_project_idx\` ON \`courses\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_slug_idx\` ON \`courses\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_permalink_idx\` ON \`courses\` (\`permalink\`);`)
  await db.run(sql`CREATE INDEX \`courses_saved_by_idx\` ON \`courses\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_imported_from_idx\` ON \`courses\` (\`imported_from\`);`)
  await db.run(sql`CREATE INDEX \`courses_updated_at_idx\` ON \`courses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`courses_created_at_idx\` ON \`courses\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`courses__status_idx\` ON \`courses\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`courses_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_locales_locale_parent_id_unique\` ON \`courses_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_texts_order_parent\` ON \`courses_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_texts_locale_parent\` ON \`courses_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`materials_id\` text,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`organizations_id\` text,
  	\`courses_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_rels_order_idx\` ON \`courses_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_parent_idx\` ON \`courses_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_path_idx\` ON \`courses_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_modules_id_idx\` ON \`courses_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_cases_id_idx\` ON \`courses_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_bases_id_idx\` ON \`courses_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_materials_id_idx\` ON \`courses_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_majors_id_idx\` ON \`courses_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_industries_id_idx\` ON \`courses_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_positions_id_idx\` ON \`courses_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_skills_id_idx\` ON \`courses_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_certificates_id_idx\` ON \`courses_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_organizations_id_idx\` ON \`courses_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_courses_id_idx\` ON \`courses_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_users_id_idx\` ON \`courses_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_parts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`required\` integer DEFAULT true,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_parts_order_idx\` ON \`_courses_v_version_parts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_parts_parent_id_idx\` ON \`_courses_v_version_parts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_technologies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`technology_id\` text,
  	\`version\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`technology_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_technologies_order_idx\` ON \`_courses_v_version_technologies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_technologies_parent_id_idx\` ON \`_courses_v_version_technologies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_technologies_technology_idx\` ON \`_courses_v_version_technologies\` (\`technology_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_educational_level\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_educational_level_order_idx\` ON \`_courses_v_version_educational_level\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_educational_level_parent_idx\` ON \`_courses_v_version_educational_level\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`organization_id\` text,
  	\`role\` text DEFAULT 'writing-original-draft',
  	\`_uuid\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_contributors_order_idx\` ON \`_courses_v_version_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_contributors_parent_id_idx\` ON \`_courses_v_version_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_contributors_person_idx\` ON \`_courses_v_version_contributors\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_contributors_organization_idx\` ON \`_courses_v_version_contributors\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_contribution_statements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_contribution_statements_order_idx\` ON \`_courses_v_version_contribution_statements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_contribution_statements_parent_id_idx\` ON \`_courses_v_version_contribution_statements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_contribution_statements_organization_idx\` ON \`_courses_v_version_contribution_statements\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_contribution_statements_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v_version_contribution_statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_courses_v_version_contribution_statements_locales_locale_pa\` ON \`_courses_v_version_contribution_statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_derived_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_derived_from_order_idx\` ON \`_courses_v_version_derived_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_derived_from_parent_id_idx\` ON \`_courses_v_version_derived_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_version_members_only_fields\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_version_members_only_fields_order_idx\` ON \`_courses_v_version_members_only_fields\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_members_only_fields_parent_idx\` ON \`_courses_v_version_members_only_fields\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_cover_id\` text,
  	\`version_type\` text DEFAULT 'course',
  	\`version_hours\` numeric,
  	\`version_credits\` numeric,
  	\`version_licence\` text DEFAULT 'CC-BY-NC-SA-4.0',
  	\`version_licence_text\` text,
  	\`version_origin\` text DEFAULT 'joint',
  	\`version_ai_use_level\` text DEFAULT 'none',
  	\`version_ai_use_statement\` text,
  	\`version_project_id\` text,
  	\`version_audience\` text DEFAULT 'public',
  	\`version_checked_at\` text,
  	\`version_review_by\` text,
  	\`version_slug\` text,
  	\`version_permalink\` text,
  	\`version_saved_by_id\` text,
  	\`version_imported_from\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_parent_idx\` ON \`_courses_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_cover_idx\` ON \`_courses_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_project_idx\` ON \`_courses_v\` (\`version_project_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_slug_idx\` ON \`_courses_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_permalink_idx\` ON \`_courses_v\` (\`version_permalink\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_saved_by_idx\` ON \`_courses_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_imported_from_idx\` ON \`_courses_v\` (\`version_imported_from\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_updated_at_idx\` ON \`_courses_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version_created_at_idx\` ON \`_courses_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_version_version__status_idx\` ON \`_courses_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_created_at_idx\` ON \`_courses_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_updated_at_idx\` ON \`_courses_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_snapshot_idx\` ON \`_courses_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_published_locale_idx\` ON \`_courses_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_latest_idx\` ON \`_courses_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_courses_v_locales_locale_parent_id_unique\` ON \`_courses_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_texts_order_parent\` ON \`_courses_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_texts_locale_parent\` ON \`_courses_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_courses_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`materials_id\` text,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`organizations_id\` text,
  	\`courses_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_order_idx\` ON \`_courses_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_parent_idx\` ON \`_courses_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_path_idx\` ON \`_courses_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_modules_id_idx\` ON \`_courses_v_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_cases_id_idx\` ON \`_courses_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_bases_id_idx\` ON \`_courses_v_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_materials_id_idx\` ON \`_courses_v_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_majors_id_idx\` ON \`_courses_v_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_industries_id_idx\` ON \`_courses_v_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_positions_id_idx\` ON \`_courses_v_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_skills_id_idx\` ON \`_courses_v_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_certificates_id_idx\` ON \`_courses_v_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_organizations_id_idx\` ON \`_courses_v_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_courses_id_idx\` ON \`_courses_v_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`_courses_v_rels_users_id_idx\` ON \`_courses_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`modules_technologies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`technology_id\` text,
  	\`version\` text,
  	FOREIGN KEY (\`technology_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_technologies_order_idx\` ON \`modules_technologies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`modules_technologies_parent_id_idx\` ON \`modules_technologies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_technologies_technology_idx\` ON \`modules_technologies\` (\`technology_id\`);`)
  await db.run(sql`CREATE TABLE \`modules_educational_level\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_educational_level_order_idx\` ON \`modules_educational_level\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`modules_educational_level_parent_idx\` ON \`modules_educational_level\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`modules_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`organization_id\` text,
  	\`role\` text DEFAULT 'writing-original-draft',
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_contributors_order_idx\` ON \`modules_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`modules_contributors_parent_id_idx\` ON \`modules_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_contributors_person_idx\` ON \`modules_contributors\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_contributors_organization_idx\` ON \`modules_contributors\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`modules_contribution_statements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_contribution_statements_order_idx\` ON \`modules_contribution_statements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`modules_contribution_statements_parent_id_idx\` ON \`modules_contribution_statements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_contribution_statements_organization_idx\` ON \`modules_contribution_statements\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`modules_contribution_statements_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`modules_contribution_statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`modules_contribution_statements_locales_locale_parent_id_uni\` ON \`modules_contribution_statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`modules_derived_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_derived_from_order_idx\` ON \`modules_derived_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`modules_derived_from_parent_id_idx\` ON \`modules_derived_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`modules_members_only_fields\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_members_only_fields_order_idx\` ON \`modules_members_only_fields\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`modules_members_only_fields_parent_idx\` ON \`modules_members_only_fields\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`modules\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`cover_id\` text,
  	\`hours\` numeric,
  	\`licence\` text DEFAULT 'CC-BY-NC-SA-4.0',
  	\`licence_text\` text,
  	\`origin\` text DEFAULT 'joint',
  	\`ai_use_level\` text DEFAULT 'none',
  	\`ai_use_statement\` text,
  	\`project_id\` text,
  	\`audience\` text DEFAULT 'public',
  	\`checked_at\` text,
  	\`review_by\` text,
  	\`slug\` text,
  	\`permalink\` text,
  	\`saved_by_id\` text,
  	\`imported_from\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_cover_idx\` ON \`modules\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_project_idx\` ON \`modules\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_slug_idx\` ON \`modules\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`modules_permalink_idx\` ON \`modules\` (\`permalink\`);`)
  await db.run(sql`CREATE INDEX \`modules_saved_by_idx\` ON \`modules\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_imported_from_idx\` ON \`modules\` (\`imported_from\`);`)
  await db.run(sql`CREATE INDEX \`modules_updated_at_idx\` ON \`modules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`modules_created_at_idx\` ON \`modules\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`modules__status_idx\` ON \`modules\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`modules_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`modules_locales_locale_parent_id_unique\` ON \`modules_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`modules_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_texts_order_parent\` ON \`modules_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_texts_locale_parent\` ON \`modules_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`modules_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`units_id\` text,
  	\`materials_id\` text,
  	\`documents_id\` text,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`organizations_id\` text,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`modules_rels_order_idx\` ON \`modules_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_parent_idx\` ON \`modules_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_path_idx\` ON \`modules_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_units_id_idx\` ON \`modules_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_materials_id_idx\` ON \`modules_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_documents_id_idx\` ON \`modules_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_majors_id_idx\` ON \`modules_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_industries_id_idx\` ON \`modules_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_positions_id_idx\` ON \`modules_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_skills_id_idx\` ON \`modules_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_certificates_id_idx\` ON \`modules_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_organizations_id_idx\` ON \`modules_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_courses_id_idx\` ON \`modules_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_modules_id_idx\` ON \`modules_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_cases_id_idx\` ON \`modules_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_bases_id_idx\` ON \`modules_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`modules_rels_users_id_idx\` ON \`modules_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_version_technologies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`technology_id\` text,
  	\`version\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`technology_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_version_technologies_order_idx\` ON \`_modules_v_version_technologies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_technologies_parent_id_idx\` ON \`_modules_v_version_technologies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_technologies_technology_idx\` ON \`_modules_v_version_technologies\` (\`technology_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_version_educational_level\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_version_educational_level_order_idx\` ON \`_modules_v_version_educational_level\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_educational_level_parent_idx\` ON \`_modules_v_version_educational_level\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_version_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`organization_id\` text,
  	\`role\` text DEFAULT 'writing-original-draft',
  	\`_uuid\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_version_contributors_order_idx\` ON \`_modules_v_version_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_contributors_parent_id_idx\` ON \`_modules_v_version_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_contributors_person_idx\` ON \`_modules_v_version_contributors\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_contributors_organization_idx\` ON \`_modules_v_version_contributors\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_version_contribution_statements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_version_contribution_statements_order_idx\` ON \`_modules_v_version_contribution_statements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_contribution_statements_parent_id_idx\` ON \`_modules_v_version_contribution_statements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_contribution_statements_organization_idx\` ON \`_modules_v_version_contribution_statements\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_version_contribution_statements_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_modules_v_version_contribution_statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_modules_v_version_contribution_statements_locales_locale_pa\` ON \`_modules_v_version_contribution_statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_version_derived_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_version_derived_from_order_idx\` ON \`_modules_v_version_derived_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_derived_from_parent_id_idx\` ON \`_modules_v_version_derived_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_version_members_only_fields\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_version_members_only_fields_order_idx\` ON \`_modules_v_version_members_only_fields\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_members_only_fields_parent_idx\` ON \`_modules_v_version_members_only_fields\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_cover_id\` text,
  	\`version_hours\` numeric,
  	\`version_licence\` text DEFAULT 'CC-BY-NC-SA-4.0',
  	\`version_licence_text\` text,
  	\`version_origin\` text DEFAULT 'joint',
  	\`version_ai_use_level\` text DEFAULT 'none',
  	\`version_ai_use_statement\` text,
  	\`version_project_id\` text,
  	\`version_audience\` text DEFAULT 'public',
  	\`version_checked_at\` text,
  	\`version_review_by\` text,
  	\`version_slug\` text,
  	\`version_permalink\` text,
  	\`version_saved_by_id\` text,
  	\`version_imported_from\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_parent_idx\` ON \`_modules_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_cover_idx\` ON \`_modules_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_project_idx\` ON \`_modules_v\` (\`version_project_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_slug_idx\` ON \`_modules_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_permalink_idx\` ON \`_modules_v\` (\`version_permalink\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_saved_by_idx\` ON \`_modules_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_imported_from_idx\` ON \`_modules_v\` (\`version_imported_from\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_updated_at_idx\` ON \`_modules_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version_created_at_idx\` ON \`_modules_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_version_version__status_idx\` ON \`_modules_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_created_at_idx\` ON \`_modules_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_updated_at_idx\` ON \`_modules_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_snapshot_idx\` ON \`_modules_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_published_locale_idx\` ON \`_modules_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_latest_idx\` ON \`_modules_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_modules_v_locales_locale_parent_id_unique\` ON \`_modules_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_texts_order_parent\` ON \`_modules_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_texts_locale_parent\` ON \`_modules_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_modules_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`units_id\` text,
  	\`materials_id\` text,
  	\`documents_id\` text,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`organizations_id\` text,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_modules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_order_idx\` ON \`_modules_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_parent_idx\` ON \`_modules_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_path_idx\` ON \`_modules_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_units_id_idx\` ON \`_modules_v_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_materials_id_idx\` ON \`_modules_v_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_documents_id_idx\` ON \`_modules_v_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_majors_id_idx\` ON \`_modules_v_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_industries_id_idx\` ON \`_modules_v_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_positions_id_idx\` ON \`_modules_v_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_skills_id_idx\` ON \`_modules_v_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_certificates_id_idx\` ON \`_modules_v_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_organizations_id_idx\` ON \`_modules_v_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_courses_id_idx\` ON \`_modules_v_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_modules_id_idx\` ON \`_modules_v_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_cases_id_idx\` ON \`_modules_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_bases_id_idx\` ON \`_modules_v_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`_modules_v_rels_users_id_idx\` ON \`_modules_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`units\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`hours\` numeric,
  	\`project_id\` text,
  	\`audience\` text DEFAULT 'public',
  	\`permalink\` text,
  	\`saved_by_id\` text,
  	\`imported_from\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`units_project_idx\` ON \`units\` (\`project_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`units_permalink_idx\` ON \`units\` (\`permalink\`);`)
  await db.run(sql`CREATE INDEX \`units_saved_by_idx\` ON \`units\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`units_imported_from_idx\` ON \`units\` (\`imported_from\`);`)
  await db.run(sql`CREATE INDEX \`units_updated_at_idx\` ON \`units\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`units_created_at_idx\` ON \`units\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`units__status_idx\` ON \`units\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`units_locales\` (
  	\`title\` text,
  	\`body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`units_locales_locale_parent_id_unique\` ON \`units_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`units_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`units_rels_order_idx\` ON \`units_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_parent_idx\` ON \`units_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_path_idx\` ON \`units_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_users_id_idx\` ON \`units_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_units_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_hours\` numeric,
  	\`version_project_id\` text,
  	\`version_audience\` text DEFAULT 'public',
  	\`version_permalink\` text,
  	\`version_saved_by_id\` text,
  	\`version_imported_from\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_units_v_parent_idx\` ON \`_units_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_project_idx\` ON \`_units_v\` (\`version_project_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_permalink_idx\` ON \`_units_v\` (\`version_permalink\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_saved_by_idx\` ON \`_units_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_imported_from_idx\` ON \`_units_v\` (\`version_imported_from\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_updated_at_idx\` ON \`_units_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_created_at_idx\` ON \`_units_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version__status_idx\` ON \`_units_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_created_at_idx\` ON \`_units_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_updated_at_idx\` ON \`_units_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_snapshot_idx\` ON \`_units_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_published_locale_idx\` ON \`_units_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_latest_idx\` ON \`_units_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_units_v_locales\` (
  	\`version_title\` text,
  	\`version_body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_units_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_units_v_locales_locale_parent_id_unique\` ON \`_units_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_units_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_units_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_units_v_rels_order_idx\` ON \`_units_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_rels_parent_idx\` ON \`_units_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_rels_path_idx\` ON \`_units_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_rels_users_id_idx\` ON \`_units_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_technologies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`technology_id\` text,
  	\`version\` text,
  	FOREIGN KEY (\`technology_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_technologies_order_idx\` ON \`cases_technologies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_technologies_parent_id_idx\` ON \`cases_technologies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_technologies_technology_idx\` ON \`cases_technologies\` (\`technology_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_educational_level\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_educational_level_order_idx\` ON \`cases_educational_level\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`cases_educational_level_parent_idx\` ON \`cases_educational_level\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`organization_id\` text,
  	\`role\` text DEFAULT 'writing-original-draft',
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_contributors_order_idx\` ON \`cases_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_contributors_parent_id_idx\` ON \`cases_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_contributors_person_idx\` ON \`cases_contributors\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_contributors_organization_idx\` ON \`cases_contributors\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_contribution_statements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_contribution_statements_order_idx\` ON \`cases_contribution_statements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_contribution_statements_parent_id_idx\` ON \`cases_contribution_statements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_contribution_statements_organization_idx\` ON \`cases_contribution_statements\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_contribution_statements_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_contribution_statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_contribution_statements_locales_locale_parent_id_uniqu\` ON \`cases_contribution_statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_derived_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_derived_from_order_idx\` ON \`cases_derived_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_derived_from_parent_id_idx\` ON \`cases_derived_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_members_only_fields\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_members_only_fields_order_idx\` ON \`cases_members_only_fields\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`cases_members_only_fields_parent_idx\` ON \`cases_members_only_fields\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`cover_id\` text,
  	\`company_id\` text,
  	\`confidentiality_trade_secrets\` integer,
  	\`confidentiality_portraits\` integer,
  	\`confidentiality_logos\` integer,
  	\`confidentiality_equipment_ids\` integer,
  	\`licence\` text DEFAULT 'CC-BY-NC-SA-4.0',
  	\`licence_text\` text,
  	\`origin\` text DEFAULT 'joint',
  	\`ai_use_level\` text DEFAULT 'none',
  	\`ai_use_statement\` text,
  	\`project_id\` text,
  	\`audience\` text DEFAULT 'public',
  	\`checked_at\` text,
  	\`review_by\` text,
  	\`slug\` text,
  	\`permalink\` text,
  	\`saved_by_id\` text,
  	\`imported_from\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_cover_idx\` ON \`cases\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_company_idx\` ON \`cases\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_project_idx\` ON \`cases\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_slug_idx\` ON \`cases\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_permalink_idx\` ON \`cases\` (\`permalink\`);`)
  await db.run(sql`CREATE INDEX \`cases_saved_by_idx\` ON \`cases\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_imported_from_idx\` ON \`cases\` (\`imported_from\`);`)
  await db.run(sql`CREATE INDEX \`cases_updated_at_idx\` ON \`cases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cases_created_at_idx\` ON \`cases\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`cases__status_idx\` ON \`cases\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`cases_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`background\` text,
  	\`problem\` text,
  	\`solution\` text,
  	\`results\` text,
  	\`questions\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cases_locales_locale_parent_id_unique\` ON \`cases_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_texts_order_parent\` ON \`cases_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_texts_locale_parent\` ON \`cases_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`documents_id\` text,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`organizations_id\` text,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`materials_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_rels_order_idx\` ON \`cases_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_parent_idx\` ON \`cases_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_path_idx\` ON \`cases_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_documents_id_idx\` ON \`cases_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_majors_id_idx\` ON \`cases_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_industries_id_idx\` ON \`cases_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_positions_id_idx\` ON \`cases_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_skills_id_idx\` ON \`cases_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_certificates_id_idx\` ON \`cases_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_organizations_id_idx\` ON \`cases_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_courses_id_idx\` ON \`cases_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_modules_id_idx\` ON \`cases_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_cases_id_idx\` ON \`cases_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_bases_id_idx\` ON \`cases_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_materials_id_idx\` ON \`cases_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_users_id_idx\` ON \`cases_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_technologies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`technology_id\` text,
  	\`version\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`technology_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_technologies_order_idx\` ON \`_cases_v_version_technologies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_technologies_parent_id_idx\` ON \`_cases_v_version_technologies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_technologies_technology_idx\` ON \`_cases_v_version_technologies\` (\`technology_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_educational_level\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_educational_level_order_idx\` ON \`_cases_v_version_educational_level\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_educational_level_parent_idx\` ON \`_cases_v_version_educational_level\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`organization_id\` text,
  	\`role\` text DEFAULT 'writing-original-draft',
  	\`_uuid\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_contributors_order_idx\` ON \`_cases_v_version_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_contributors_parent_id_idx\` ON \`_cases_v_version_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_contributors_person_idx\` ON \`_cases_v_version_contributors\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_contributors_organization_idx\` ON \`_cases_v_version_contributors\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_contribution_statements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_contribution_statements_order_idx\` ON \`_cases_v_version_contribution_statements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_contribution_statements_parent_id_idx\` ON \`_cases_v_version_contribution_statements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_contribution_statements_organization_idx\` ON \`_cases_v_version_contribution_statements\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_contribution_statements_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v_version_contribution_statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_version_contribution_statements_locales_locale_pare\` ON \`_cases_v_version_contribution_statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_derived_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_derived_from_order_idx\` ON \`_cases_v_version_derived_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_derived_from_parent_id_idx\` ON \`_cases_v_version_derived_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_members_only_fields\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_members_only_fields_order_idx\` ON \`_cases_v_version_members_only_fields\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_members_only_fields_parent_idx\` ON \`_cases_v_version_members_only_fields\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_cover_id\` text,
  	\`version_company_id\` text,
  	\`version_confidentiality_trade_secrets\` integer,
  	\`version_confidentiality_portraits\` integer,
  	\`version_confidentiality_logos\` integer,
  	\`version_confidentiality_equipment_ids\` integer,
  	\`version_licence\` text DEFAULT 'CC-BY-NC-SA-4.0',
  	\`version_licence_text\` text,
  	\`version_origin\` text DEFAULT 'joint',
  	\`version_ai_use_level\` text DEFAULT 'none',
  	\`version_ai_use_statement\` text,
  	\`version_project_id\` text,
  	\`version_audience\` text DEFAULT 'public',
  	\`version_checked_at\` text,
  	\`version_review_by\` text,
  	\`version_slug\` text,
  	\`version_permalink\` text,
  	\`version_saved_by_id\` text,
  	\`version_imported_from\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_parent_idx\` ON \`_cases_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_cover_idx\` ON \`_cases_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_company_idx\` ON \`_cases_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_project_idx\` ON \`_cases_v\` (\`version_project_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_slug_idx\` ON \`_cases_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_permalink_idx\` ON \`_cases_v\` (\`version_permalink\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_saved_by_idx\` ON \`_cases_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_imported_from_idx\` ON \`_cases_v\` (\`version_imported_from\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_updated_at_idx\` ON \`_cases_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_created_at_idx\` ON \`_cases_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version__status_idx\` ON \`_cases_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_created_at_idx\` ON \`_cases_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_updated_at_idx\` ON \`_cases_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_snapshot_idx\` ON \`_cases_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_published_locale_idx\` ON \`_cases_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_latest_idx\` ON \`_cases_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_background\` text,
  	\`version_problem\` text,
  	\`version_solution\` text,
  	\`version_results\` text,
  	\`version_questions\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_cases_v_locales_locale_parent_id_unique\` ON \`_cases_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_texts_order_parent\` ON \`_cases_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_texts_locale_parent\` ON \`_cases_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`documents_id\` text,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`organizations_id\` text,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`materials_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_order_idx\` ON \`_cases_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_parent_idx\` ON \`_cases_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_path_idx\` ON \`_cases_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_documents_id_idx\` ON \`_cases_v_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_majors_id_idx\` ON \`_cases_v_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_industries_id_idx\` ON \`_cases_v_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_positions_id_idx\` ON \`_cases_v_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_skills_id_idx\` ON \`_cases_v_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_certificates_id_idx\` ON \`_cases_v_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_organizations_id_idx\` ON \`_cases_v_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_courses_id_idx\` ON \`_cases_v_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_modules_id_idx\` ON \`_cases_v_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_cases_id_idx\` ON \`_cases_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_bases_id_idx\` ON \`_cases_v_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_materials_id_idx\` ON \`_cases_v_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_users_id_idx\` ON \`_cases_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`bases_technologies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`technology_id\` text,
  	\`version\` text,
  	FOREIGN KEY (\`technology_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bases_technologies_order_idx\` ON \`bases_technologies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bases_technologies_parent_id_idx\` ON \`bases_technologies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_technologies_technology_idx\` ON \`bases_technologies\` (\`technology_id\`);`)
  await db.run(sql`CREATE TABLE \`bases_educational_level\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bases_educational_level_order_idx\` ON \`bases_educational_level\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`bases_educational_level_parent_idx\` ON \`bases_educational_level\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bases_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`organization_id\` text,
  	\`role\` text DEFAULT 'writing-original-draft',
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bases_contributors_order_idx\` ON \`bases_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bases_contributors_parent_id_idx\` ON \`bases_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_contributors_person_idx\` ON \`bases_contributors\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_contributors_organization_idx\` ON \`bases_contributors\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`bases_contribution_statements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bases_contribution_statements_order_idx\` ON \`bases_contribution_statements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bases_contribution_statements_parent_id_idx\` ON \`bases_contribution_statements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_contribution_statements_organization_idx\` ON \`bases_contribution_statements\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`bases_contribution_statements_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bases_contribution_statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`bases_contribution_statements_locales_locale_parent_id_uniqu\` ON \`bases_contribution_statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bases_derived_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bases_derived_from_order_idx\` ON \`bases_derived_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bases_derived_from_parent_id_idx\` ON \`bases_derived_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bases_members_only_fields\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bases_members_only_fields_order_idx\` ON \`bases_members_only_fields\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`bases_members_only_fields_parent_idx\` ON \`bases_members_only_fields\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bases\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`cover_id\` text,
  	\`type\` text DEFAULT 'campus',
  	\`operator_id\` text,
  	\`area\` numeric,
  	\`places\` numeric,
  	\`map_id\` text,
  	\`website\` text,
  	\`licence\` text DEFAULT 'CC-BY-NC-SA-4.0',
  	\`licence_text\` text,
  	\`origin\` text DEFAULT 'joint',
  	\`ai_use_level\` text DEFAULT 'none',
  	\`ai_use_statement\` text,
  	\`project_id\` text,
  	\`audience\` text DEFAULT 'public',
  	\`checked_at\` text,
  	\`review_by\` text,
  	\`slug\` text,
  	\`permalink\` text,
  	\`saved_by_id\` text,
  	\`imported_from\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`operator_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`map_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`bases_cover_idx\` ON \`bases\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_operator_idx\` ON \`bases\` (\`operator_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_map_idx\` ON \`bases\` (\`map_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_project_idx\` ON \`bases\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_slug_idx\` ON \`bases\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`bases_permalink_idx\` ON \`bases\` (\`permalink\`);`)
  await db.run(sql`CREATE INDEX \`bases_saved_by_idx\` ON \`bases\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_imported_from_idx\` ON \`bases\` (\`imported_from\`);`)
  await db.run(sql`CREATE INDEX \`bases_updated_at_idx\` ON \`bases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`bases_created_at_idx\` ON \`bases\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`bases__status_idx\` ON \`bases\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`bases_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`address\` text,
  	\`description\` text,
  	\`booking\` text,
  	\`safety\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`bases_locales_locale_parent_id_unique\` ON \`bases_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bases_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bases_texts_order_parent\` ON \`bases_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_texts_locale_parent\` ON \`bases_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bases_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`organizations_id\` text,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`materials_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bases_rels_order_idx\` ON \`bases_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_parent_idx\` ON \`bases_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_path_idx\` ON \`bases_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_majors_id_idx\` ON \`bases_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_industries_id_idx\` ON \`bases_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_positions_id_idx\` ON \`bases_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_skills_id_idx\` ON \`bases_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_certificates_id_idx\` ON \`bases_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_organizations_id_idx\` ON \`bases_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_courses_id_idx\` ON \`bases_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_modules_id_idx\` ON \`bases_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_cases_id_idx\` ON \`bases_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_bases_id_idx\` ON \`bases_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_materials_id_idx\` ON \`bases_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`bases_rels_users_id_idx\` ON \`bases_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v_version_technologies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`technology_id\` text,
  	\`version\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`technology_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bases_v_version_technologies_order_idx\` ON \`_bases_v_version_technologies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_technologies_parent_id_idx\` ON \`_bases_v_version_technologies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_technologies_technology_idx\` ON \`_bases_v_version_technologies\` (\`technology_id\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v_version_educational_level\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_bases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bases_v_version_educational_level_order_idx\` ON \`_bases_v_version_educational_level\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_educational_level_parent_idx\` ON \`_bases_v_version_educational_level\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v_version_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`organization_id\` text,
  	\`role\` text DEFAULT 'writing-original-draft',
  	\`_uuid\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bases_v_version_contributors_order_idx\` ON \`_bases_v_version_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_contributors_parent_id_idx\` ON \`_bases_v_version_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_contributors_person_idx\` ON \`_bases_v_version_contributors\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_contributors_organization_idx\` ON \`_bases_v_version_contributors\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v_version_contribution_statements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bases_v_version_contribution_statements_order_idx\` ON \`_bases_v_version_contribution_statements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_contribution_statements_parent_id_idx\` ON \`_bases_v_version_contribution_statements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_contribution_statements_organization_idx\` ON \`_bases_v_version_contribution_statements\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v_version_contribution_statements_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bases_v_version_contribution_statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_bases_v_version_contribution_statements_locales_locale_pare\` ON \`_bases_v_version_contribution_statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v_version_derived_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bases_v_version_derived_from_order_idx\` ON \`_bases_v_version_derived_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_derived_from_parent_id_idx\` ON \`_bases_v_version_derived_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v_version_members_only_fields\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_bases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bases_v_version_members_only_fields_order_idx\` ON \`_bases_v_version_members_only_fields\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_members_only_fields_parent_idx\` ON \`_bases_v_version_members_only_fields\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_cover_id\` text,
  	\`version_type\` text DEFAULT 'campus',
  	\`version_operator_id\` text,
  	\`version_area\` numeric,
  	\`version_places\` numeric,
  	\`version_map_id\` text,
  	\`version_website\` text,
  	\`version_licence\` text DEFAULT 'CC-BY-NC-SA-4.0',
  	\`version_licence_text\` text,
  	\`version_origin\` text DEFAULT 'joint',
  	\`version_ai_use_level\` text DEFAULT 'none',
  	\`version_ai_use_statement\` text,
  	\`version_project_id\` text,
  	\`version_audience\` text DEFAULT 'public',
  	\`version_checked_at\` text,
  	\`version_review_by\` text,
  	\`version_slug\` text,
  	\`version_permalink\` text,
  	\`version_saved_by_id\` text,
  	\`version_imported_from\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_operator_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_map_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_bases_v_parent_idx\` ON \`_bases_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_cover_idx\` ON \`_bases_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_operator_idx\` ON \`_bases_v\` (\`version_operator_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_map_idx\` ON \`_bases_v\` (\`version_map_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_project_idx\` ON \`_bases_v\` (\`version_project_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_slug_idx\` ON \`_bases_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_permalink_idx\` ON \`_bases_v\` (\`version_permalink\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_saved_by_idx\` ON \`_bases_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_imported_from_idx\` ON \`_bases_v\` (\`version_imported_from\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_updated_at_idx\` ON \`_bases_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version_created_at_idx\` ON \`_bases_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_version_version__status_idx\` ON \`_bases_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_created_at_idx\` ON \`_bases_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_updated_at_idx\` ON \`_bases_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_snapshot_idx\` ON \`_bases_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_published_locale_idx\` ON \`_bases_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_latest_idx\` ON \`_bases_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_address\` text,
  	\`version_description\` text,
  	\`version_booking\` text,
  	\`version_safety\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_bases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_bases_v_locales_locale_parent_id_unique\` ON \`_bases_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_bases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bases_v_texts_order_parent\` ON \`_bases_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_texts_locale_parent\` ON \`_bases_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_bases_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`organizations_id\` text,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`materials_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_bases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_order_idx\` ON \`_bases_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_parent_idx\` ON \`_bases_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_path_idx\` ON \`_bases_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_majors_id_idx\` ON \`_bases_v_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_industries_id_idx\` ON \`_bases_v_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_positions_id_idx\` ON \`_bases_v_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_skills_id_idx\` ON \`_bases_v_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_certificates_id_idx\` ON \`_bases_v_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_organizations_id_idx\` ON \`_bases_v_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_courses_id_idx\` ON \`_bases_v_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_modules_id_idx\` ON \`_bases_v_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_cases_id_idx\` ON \`_bases_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_bases_id_idx\` ON \`_bases_v_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_materials_id_idx\` ON \`_bases_v_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`_bases_v_rels_users_id_idx\` ON \`_bases_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`facilities_open_to\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`facilities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`facilities_open_to_order_idx\` ON \`facilities_open_to\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`facilities_open_to_parent_idx\` ON \`facilities_open_to\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`facilities\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`project_id\` text NOT NULL,
  	\`base_id\` text NOT NULL,
  	\`type\` text DEFAULT 'equipment' NOT NULL,
  	\`model\` text,
  	\`manufacturer\` text,
  	\`quantity\` numeric,
  	\`places\` numeric,
  	\`safety_grade\` text,
  	\`responsible_id\` text,
  	\`booking_url\` text,
  	\`state\` text DEFAULT 'in-service' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`base_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`responsible_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`facilities_project_idx\` ON \`facilities\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`facilities_base_idx\` ON \`facilities\` (\`base_id\`);`)
  await db.run(sql`CREATE INDEX \`facilities_responsible_idx\` ON \`facilities\` (\`responsible_id\`);`)
  await db.run(sql`CREATE INDEX \`facilities_updated_at_idx\` ON \`facilities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`facilities_created_at_idx\` ON \`facilities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`facilities_locales\` (
  	\`name\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`facilities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`facilities_locales_locale_parent_id_unique\` ON \`facilities_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`materials_technologies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`technology_id\` text,
  	\`version\` text,
  	FOREIGN KEY (\`technology_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`materials_technologies_order_idx\` ON \`materials_technologies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`materials_technologies_parent_id_idx\` ON \`materials_technologies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_technologies_technology_idx\` ON \`materials_technologies\` (\`technology_id\`);`)
  await db.run(sql`CREATE TABLE \`materials_educational_level\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`materials_educational_level_order_idx\` ON \`materials_educational_level\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`materials_educational_level_parent_idx\` ON \`materials_educational_level\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`materials_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`organization_id\` text,
  	\`role\` text DEFAULT 'writing-original-draft',
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`materials_contributors_order_idx\` ON \`materials_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`materials_contributors_parent_id_idx\` ON \`materials_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_contributors_person_idx\` ON \`materials_contributors\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_contributors_organization_idx\` ON \`materials_contributors\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`materials_contribution_statements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`materials_contribution_statements_order_idx\` ON \`materials_contribution_statements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`materials_contribution_statements_parent_id_idx\` ON \`materials_contribution_statements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_contribution_statements_organization_idx\` ON \`materials_contribution_statements\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`materials_contribution_statements_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`materials_contribution_statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`materials_contribution_statements_locales_locale_parent_id_u\` ON \`materials_contribution_statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`materials_derived_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`materials_derived_from_order_idx\` ON \`materials_derived_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`materials_derived_from_parent_id_idx\` ON \`materials_derived_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`materials_members_only_fields\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`materials_members_only_fields_order_idx\` ON \`materials_members_only_fields\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`materials_members_only_fields_parent_idx\` ON \`materials_members_only_fields\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`materials\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`cover_id\` text,
  	\`type\` text DEFAULT 'task-sheet',
  	\`duration\` numeric,
  	\`licence\` text DEFAULT 'CC-BY-NC-SA-4.0',
  	\`licence_text\` text,
  	\`origin\` text DEFAULT 'joint',
  	\`ai_use_level\` text DEFAULT 'none',
  	\`ai_use_statement\` text,
  	\`project_id\` text,
  	\`audience\` text DEFAULT 'public',
  	\`checked_at\` text,
  	\`review_by\` text,
  	\`slug\` text,
  	\`permalink\` text,
  	\`saved_by_id\` text,
  	\`imported_from\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`materials_cover_idx\` ON \`materials\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_project_idx\` ON \`materials\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_slug_idx\` ON \`materials\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`materials_permalink_idx\` ON \`materials\` (\`permalink\`);`)
  await db.run(sql`CREATE INDEX \`materials_saved_by_idx\` ON \`materials\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_imported_from_idx\` ON \`materials\` (\`imported_from\`);`)
  await db.run(sql`CREATE INDEX \`materials_updated_at_idx\` ON \`materials\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`materials_created_at_idx\` ON \`materials\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`materials__status_idx\` ON \`materials\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`materials_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`materials_locales_locale_parent_id_unique\` ON \`materials_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`materials_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`materials_texts_order_parent\` ON \`materials_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_texts_locale_parent\` ON \`materials_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`materials_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`bases_id\` text,
  	\`facilities_id\` text,
  	\`documents_id\` text,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`organizations_id\` text,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`materials_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`facilities_id\`) REFERENCES \`facilities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`materials_rels_order_idx\` ON \`materials_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_parent_idx\` ON \`materials_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_path_idx\` ON \`materials_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_bases_id_idx\` ON \`materials_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_facilities_id_idx\` ON \`materials_rels\` (\`facilities_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_documents_id_idx\` ON \`materials_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_majors_id_idx\` ON \`materials_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_industries_id_idx\` ON \`materials_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_positions_id_idx\` ON \`materials_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_skills_id_idx\` ON \`materials_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_certificates_id_idx\` ON \`materials_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_organizations_id_idx\` ON \`materials_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_courses_id_idx\` ON \`materials_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_modules_id_idx\` ON \`materials_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_cases_id_idx\` ON \`materials_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_materials_id_idx\` ON \`materials_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`materials_rels_users_id_idx\` ON \`materials_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v_version_technologies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`technology_id\` text,
  	\`version\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`technology_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_materials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_materials_v_version_technologies_order_idx\` ON \`_materials_v_version_technologies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_technologies_parent_id_idx\` ON \`_materials_v_version_technologies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_technologies_technology_idx\` ON \`_materials_v_version_technologies\` (\`technology_id\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v_version_educational_level\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_materials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_materials_v_version_educational_level_order_idx\` ON \`_materials_v_version_educational_level\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_educational_level_parent_idx\` ON \`_materials_v_version_educational_level\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v_version_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`organization_id\` text,
  	\`role\` text DEFAULT 'writing-original-draft',
  	\`_uuid\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_materials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_materials_v_version_contributors_order_idx\` ON \`_materials_v_version_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_contributors_parent_id_idx\` ON \`_materials_v_version_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_contributors_person_idx\` ON \`_materials_v_version_contributors\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_contributors_organization_idx\` ON \`_materials_v_version_contributors\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v_version_contribution_statements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_materials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_materials_v_version_contribution_statements_order_idx\` ON \`_materials_v_version_contribution_statements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_contribution_statements_parent_id_idx\` ON \`_materials_v_version_contribution_statements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_contribution_statements_organizatio_idx\` ON \`_materials_v_version_contribution_statements\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v_version_contribution_statements_locales\` (
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_materials_v_version_contribution_statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_materials_v_version_contribution_statements_locales_locale_\` ON \`_materials_v_version_contribution_statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v_version_derived_from\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_materials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_materials_v_version_derived_from_order_idx\` ON \`_materials_v_version_derived_from\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_derived_from_parent_id_idx\` ON \`_materials_v_version_derived_from\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v_version_members_only_fields\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_materials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_materials_v_version_members_only_fields_order_idx\` ON \`_materials_v_version_members_only_fields\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_members_only_fields_parent_idx\` ON \`_materials_v_version_members_only_fields\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_cover_id\` text,
  	\`version_type\` text DEFAULT 'task-sheet',
  	\`version_duration\` numeric,
  	\`version_licence\` text DEFAULT 'CC-BY-NC-SA-4.0',
  	\`version_licence_text\` text,
  	\`version_origin\` text DEFAULT 'joint',
  	\`version_ai_use_level\` text DEFAULT 'none',
  	\`version_ai_use_statement\` text,
  	\`version_project_id\` text,
  	\`version_audience\` text DEFAULT 'public',
  	\`version_checked_at\` text,
  	\`version_review_by\` text,
  	\`version_slug\` text,
  	\`version_permalink\` text,
  	\`version_saved_by_id\` text,
  	\`version_imported_from\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_materials_v_parent_idx\` ON \`_materials_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_version_cover_idx\` ON \`_materials_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_version_project_idx\` ON \`_materials_v\` (\`version_project_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_version_slug_idx\` ON \`_materials_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_version_permalink_idx\` ON \`_materials_v\` (\`version_permalink\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_version_saved_by_idx\` ON \`_materials_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_version_imported_from_idx\` ON \`_materials_v\` (\`version_imported_from\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_version_updated_at_idx\` ON \`_materials_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_version_created_at_idx\` ON \`_materials_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_version_version__status_idx\` ON \`_materials_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_created_at_idx\` ON \`_materials_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_updated_at_idx\` ON \`_materials_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_snapshot_idx\` ON \`_materials_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_published_locale_idx\` ON \`_materials_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_latest_idx\` ON \`_materials_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_materials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_materials_v_locales_locale_parent_id_unique\` ON \`_materials_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_materials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_materials_v_texts_order_parent\` ON \`_materials_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_texts_locale_parent\` ON \`_materials_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_materials_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`bases_id\` text,
  	\`facilities_id\` text,
  	\`documents_id\` text,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`organizations_id\` text,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`materials_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_materials_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`facilities_id\`) REFERENCES \`facilities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_order_idx\` ON \`_materials_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_parent_idx\` ON \`_materials_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_path_idx\` ON \`_materials_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_bases_id_idx\` ON \`_materials_v_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_facilities_id_idx\` ON \`_materials_v_rels\` (\`facilities_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_documents_id_idx\` ON \`_materials_v_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_majors_id_idx\` ON \`_materials_v_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_industries_id_idx\` ON \`_materials_v_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_positions_id_idx\` ON \`_materials_v_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_skills_id_idx\` ON \`_materials_v_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_certificates_id_idx\` ON \`_materials_v_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_organizations_id_idx\` ON \`_materials_v_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_courses_id_idx\` ON \`_materials_v_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_modules_id_idx\` ON \`_materials_v_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_cases_id_idx\` ON \`_materials_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_materials_id_idx\` ON \`_materials_v_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`_materials_v_rels_users_id_idx\` ON \`_materials_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`project_id\` text NOT NULL,
  	\`credit\` text,
  	\`licence\` text,
  	\`sha256\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_small_url\` text,
  	\`sizes_small_width\` numeric,
  	\`sizes_small_height\` numeric,
  	\`sizes_small_mime_type\` text,
  	\`sizes_small_filesize\` numeric,
  	\`sizes_small_filename\` text,
  	\`sizes_medium_url\` text,
  	\`sizes_medium_width\` numeric,
  	\`sizes_medium_height\` numeric,
  	\`sizes_medium_mime_type\` text,
  	\`sizes_medium_filesize\` numeric,
  	\`sizes_medium_filename\` text,
  	\`sizes_large_url\` text,
  	\`sizes_large_width\` numeric,
  	\`sizes_large_height\` numeric,
  	\`sizes_large_mime_type\` text,
  	\`sizes_large_filesize\` numeric,
  	\`sizes_large_filename\` text,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_project_idx\` ON \`media\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_medium_sizes_medium_filename_idx\` ON \`media\` (\`sizes_medium_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_large_sizes_large_filename_idx\` ON \`media\` (\`sizes_large_filename\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text,
  	\`caption\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`documents_captions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text NOT NULL,
  	\`locale\` text DEFAULT 'zh' NOT NULL,
  	\`label\` text DEFAULT '中文' NOT NULL,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_captions_order_idx\` ON \`documents_captions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`documents_captions_parent_id_idx\` ON \`documents_captions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_captions_file_idx\` ON \`documents_captions\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`documents\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`project_id\` text NOT NULL,
  	\`duration\` numeric,
  	\`poster_id\` text,
  	\`credit\` text,
  	\`licence\` text,
  	\`sha256\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`poster_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_project_idx\` ON \`documents\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_poster_idx\` ON \`documents\` (\`poster_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_sha256_idx\` ON \`documents\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_filename_idx\` ON \`documents\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`documents_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_locales_locale_parent_id_unique\` ON \`documents_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`reviews_reasons\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_reasons_order_idx\` ON \`reviews_reasons\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`reviews_reasons_parent_idx\` ON \`reviews_reasons\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`reviews_dimensions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_dimensions_order_idx\` ON \`reviews_dimensions\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`reviews_dimensions_parent_idx\` ON \`reviews_dimensions\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`resource_kind\` text NOT NULL,
  	\`resource_id\` text NOT NULL,
  	\`project_id\` text NOT NULL,
  	\`decision\` text NOT NULL,
  	\`organization_id\` text,
  	\`reviewer_id\` text NOT NULL,
  	\`comment\` text,
  	\`due_at\` text,
  	\`content_hash\` text NOT NULL,
  	\`snapshot\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reviewer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_resource_id_idx\` ON \`reviews\` (\`resource_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_project_idx\` ON \`reviews\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_organization_idx\` ON \`reviews\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_reviewer_idx\` ON \`reviews\` (\`reviewer_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_content_hash_idx\` ON \`reviews\` (\`content_hash\`);`)
  await db.run(sql`CREATE INDEX \`reviews_updated_at_idx\` ON \`reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_at_idx\` ON \`reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`resource_kind\` text NOT NULL,
  	\`resource_id\` text NOT NULL,
  	\`project_id\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`ruling_id\` text,
  	\`reason\` text,
  	\`note\` text,
  	\`released_by_id\` text NOT NULL,
  	\`files\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`ruling_id\`) REFERENCES \`decisions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`released_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_resource_id_idx\` ON \`releases\` (\`resource_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_project_idx\` ON \`releases\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_ruling_idx\` ON \`releases\` (\`ruling_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_released_by_idx\` ON \`releases\` (\`released_by_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`releases_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_texts_order_parent\` ON \`releases_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`releases_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`reviews_id\` text,
  	\`organizations_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reviews_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_rels_order_idx\` ON \`releases_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_parent_idx\` ON \`releases_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_path_idx\` ON \`releases_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_reviews_id_idx\` ON \`releases_rels\` (\`reviews_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_organizations_id_idx\` ON \`releases_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE TABLE \`addresses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`resource_kind\` text NOT NULL,
  	\`resource_id\` text NOT NULL,
  	\`permalink\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`title\` text,
  	\`withdrawn_at\` text,
  	\`reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`addresses_resource_id_idx\` ON \`addresses\` (\`resource_id\`);`)
  await db.run(sql`CREATE INDEX \`addresses_permalink_idx\` ON \`addresses\` (\`permalink\`);`)
  await db.run(sql`CREATE INDEX \`addresses_slug_idx\` ON \`addresses\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`addresses_updated_at_idx\` ON \`addresses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`addresses_created_at_idx\` ON \`addresses\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`addresses_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`materials_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`addresses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`addresses_rels_order_idx\` ON \`addresses_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`addresses_rels_parent_idx\` ON \`addresses_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`addresses_rels_path_idx\` ON \`addresses_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`addresses_rels_courses_id_idx\` ON \`addresses_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`addresses_rels_modules_id_idx\` ON \`addresses_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`addresses_rels_cases_id_idx\` ON \`addresses_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`addresses_rels_bases_id_idx\` ON \`addresses_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`addresses_rels_materials_id_idx\` ON \`addresses_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE TABLE \`organizations_seats\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organization_id\` text,
  	\`person_id\` text,
  	\`rank\` text,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organizations_seats_order_idx\` ON \`organizations_seats\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organizations_seats_parent_id_idx\` ON \`organizations_seats\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organizations_seats_organization_idx\` ON \`organizations_seats\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`organizations_seats_person_idx\` ON \`organizations_seats\` (\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`organizations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sort_key\` text,
  	\`type\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`website\` text,
  	\`region\` text,
  	\`credit_code\` text,
  	\`logo_id\` text,
  	\`successor_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`successor_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`organizations_sort_key_idx\` ON \`organizations\` (\`sort_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organizations_slug_idx\` ON \`organizations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`organizations_logo_idx\` ON \`organizations\` (\`logo_id\`);`)
  await db.run(sql`CREATE INDEX \`organizations_successor_idx\` ON \`organizations\` (\`successor_id\`);`)
  await db.run(sql`CREATE INDEX \`organizations_updated_at_idx\` ON \`organizations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organizations_created_at_idx\` ON \`organizations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`organizations_locales\` (
  	\`name\` text NOT NULL,
  	\`short_name\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`organizations_locales_locale_parent_id_unique\` ON \`organizations_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organizations_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organizations_texts_order_parent\` ON \`organizations_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`people\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sort_key\` text,
  	\`dual_qualified\` text,
  	\`consent\` integer DEFAULT false,
  	\`orcid\` text,
  	\`user_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`people_sort_key_idx\` ON \`people\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`people_user_idx\` ON \`people\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`people_locales\` (
  	\`name\` text NOT NULL,
  	\`title\` text,
  	\`expertise\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`people_locales_locale_parent_id_unique\` ON \`people_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`affiliations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person_id\` text NOT NULL,
  	\`organization_id\` text NOT NULL,
  	\`type\` text DEFAULT 'staff' NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`affiliations_person_idx\` ON \`affiliations\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_organization_idx\` ON \`affiliations\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_updated_at_idx\` ON \`affiliations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_created_at_idx\` ON \`affiliations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`projects_required_locales\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_required_locales_order_idx\` ON \`projects_required_locales\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`projects_required_locales_parent_idx\` ON \`projects_required_locales\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`projects_participants\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organization_id\` text NOT NULL,
  	\`side\` text NOT NULL,
  	\`role\` text DEFAULT 'participant' NOT NULL,
  	\`rank\` numeric DEFAULT 1,
  	\`signs\` integer DEFAULT true,
  	\`duties\` text,
  	\`contribution_share\` numeric,
  	\`benefit_share\` numeric,
  	\`rights_share\` numeric,
  	\`agreement_id\` text,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`agreement_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_participants_order_idx\` ON \`projects_participants\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`projects_participants_parent_id_idx\` ON \`projects_participants\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_participants_organization_idx\` ON \`projects_participants\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_participants_agreement_idx\` ON \`projects_participants\` (\`agreement_id\`);`)
  await db.run(sql`CREATE TABLE \`projects_members\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user_id\` text NOT NULL,
  	\`organization_id\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_members_order_idx\` ON \`projects_members\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`projects_members_parent_id_idx\` ON \`projects_members\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_members_user_idx\` ON \`projects_members\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_members_organization_idx\` ON \`projects_members\` (\`organization_id\`);`)
  await db.run(sql`CREATE TABLE \`projects\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sort_key\` text,
  	\`slug\` text NOT NULL,
  	\`type\` text DEFAULT 'resources' NOT NULL,
  	\`status\` text DEFAULT 'approved' NOT NULL,
  	\`ruling_allowed\` integer DEFAULT false,
  	\`records_embed_path\` integer DEFAULT false,
  	\`restricts_embedding\` integer DEFAULT false,
  	\`successor_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`successor_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_sort_key_idx\` ON \`projects\` (\`sort_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`projects_slug_idx\` ON \`projects\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`projects_successor_idx\` ON \`projects\` (\`successor_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_updated_at_idx\` ON \`projects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`projects_created_at_idx\` ON \`projects\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`projects_locales\` (
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`projects_locales_locale_parent_id_unique\` ON \`projects_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`memberships\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user_id\` text NOT NULL,
  	\`organization_id\` text NOT NULL,
  	\`role\` text DEFAULT 'member' NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organization_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`memberships_user_idx\` ON \`memberships\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`memberships_organization_idx\` ON \`memberships\` (\`organization_id\`);`)
  await db.run(sql`CREATE INDEX \`memberships_updated_at_idx\` ON \`memberships\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`memberships_created_at_idx\` ON \`memberships\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`decisions\` (
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
  await db.run(sql`CREATE UNIQUE INDEX \`decisions_number_idx\` ON \`decisions\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`decisions_body_idx\` ON \`decisions\` (\`body_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_updated_at_idx\` ON \`decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`decisions_created_at_idx\` ON \`decisions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`decisions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`projects_id\` text,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`materials_id\` text,
  	\`organizations_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`decisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`projects_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`decisions_rels_order_idx\` ON \`decisions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`decisions_rels_parent_idx\` ON \`decisions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_rels_path_idx\` ON \`decisions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`decisions_rels_projects_id_idx\` ON \`decisions_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_rels_courses_id_idx\` ON \`decisions_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_rels_modules_id_idx\` ON \`decisions_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_rels_cases_id_idx\` ON \`decisions_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_rels_bases_id_idx\` ON \`decisions_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_rels_materials_id_idx\` ON \`decisions_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`decisions_rels_organizations_id_idx\` ON \`decisions_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`is_demo\` integer DEFAULT false,
  	\`notices_by_mail\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`majors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sort_key\` text,
  	\`slug\` text NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`parent_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`majors_sort_key_idx\` ON \`majors\` (\`sort_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`majors_slug_idx\` ON \`majors\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`majors_code_idx\` ON \`majors\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`majors_edition_idx\` ON \`majors\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`majors_parent_idx\` ON \`majors\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`majors_updated_at_idx\` ON \`majors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`majors_created_at_idx\` ON \`majors\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`majors_locales\` (
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`majors_locales_locale_parent_id_unique\` ON \`majors_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`majors_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`majors_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`majors_rels_order_idx\` ON \`majors_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`majors_rels_parent_idx\` ON \`majors_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`majors_rels_path_idx\` ON \`majors_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`majors_rels_majors_id_idx\` ON \`majors_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE TABLE \`industries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sort_key\` text,
  	\`slug\` text NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`parent_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`industries_sort_key_idx\` ON \`industries\` (\`sort_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`industries_slug_idx\` ON \`industries\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`industries_code_idx\` ON \`industries\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`industries_edition_idx\` ON \`industries\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`industries_parent_idx\` ON \`industries\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`industries_updated_at_idx\` ON \`industries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`industries_created_at_idx\` ON \`industries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`industries_locales\` (
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`industries_locales_locale_parent_id_unique\` ON \`industries_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`industries_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`industries_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`industries_rels_order_idx\` ON \`industries_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`industries_rels_parent_idx\` ON \`industries_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`industries_rels_path_idx\` ON \`industries_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`industries_rels_industries_id_idx\` ON \`industries_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE TABLE \`positions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sort_key\` text,
  	\`slug\` text NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`parent_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`positions_sort_key_idx\` ON \`positions\` (\`sort_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`positions_slug_idx\` ON \`positions\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`positions_code_idx\` ON \`positions\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`positions_edition_idx\` ON \`positions\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`positions_parent_idx\` ON \`positions\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`positions_updated_at_idx\` ON \`positions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`positions_created_at_idx\` ON \`positions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`positions_locales\` (
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`positions_locales_locale_parent_id_unique\` ON \`positions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`positions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`positions_rels_order_idx\` ON \`positions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`positions_rels_parent_idx\` ON \`positions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`positions_rels_path_idx\` ON \`positions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`positions_rels_positions_id_idx\` ON \`positions_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`positions_rels_skills_id_idx\` ON \`positions_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE TABLE \`skills\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sort_key\` text,
  	\`slug\` text NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`parent_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`skills_sort_key_idx\` ON \`skills\` (\`sort_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`skills_slug_idx\` ON \`skills\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`skills_code_idx\` ON \`skills\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`skills_edition_idx\` ON \`skills\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`skills_parent_idx\` ON \`skills\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`skills_updated_at_idx\` ON \`skills\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`skills_created_at_idx\` ON \`skills\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`skills_locales\` (
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`skills_locales_locale_parent_id_unique\` ON \`skills_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`skills_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`skills_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`skills_rels_order_idx\` ON \`skills_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`skills_rels_parent_idx\` ON \`skills_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`skills_rels_path_idx\` ON \`skills_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`skills_rels_skills_id_idx\` ON \`skills_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE TABLE \`certificates\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sort_key\` text,
  	\`slug\` text NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`parent_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`certificates_sort_key_idx\` ON \`certificates\` (\`sort_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`certificates_slug_idx\` ON \`certificates\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`certificates_code_idx\` ON \`certificates\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`certificates_edition_idx\` ON \`certificates\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`certificates_parent_idx\` ON \`certificates\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`certificates_updated_at_idx\` ON \`certificates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`certificates_created_at_idx\` ON \`certificates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`certificates_locales\` (
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`certificates_locales_locale_parent_id_unique\` ON \`certificates_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`certificates_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`certificates_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`certificates_rels_order_idx\` ON \`certificates_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`certificates_rels_parent_idx\` ON \`certificates_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`certificates_rels_path_idx\` ON \`certificates_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`certificates_rels_certificates_id_idx\` ON \`certificates_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE TABLE \`technologies\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sort_key\` text,
  	\`slug\` text NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`parent_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`technologies_sort_key_idx\` ON \`technologies\` (\`sort_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`technologies_slug_idx\` ON \`technologies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`technologies_code_idx\` ON \`technologies\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`technologies_edition_idx\` ON \`technologies\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`technologies_parent_idx\` ON \`technologies\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`technologies_updated_at_idx\` ON \`technologies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`technologies_created_at_idx\` ON \`technologies\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`technologies_locales\` (
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`technologies_locales_locale_parent_id_unique\` ON \`technologies_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`technologies_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`technologies_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`technologies_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`technologies_rels_order_idx\` ON \`technologies_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`technologies_rels_parent_idx\` ON \`technologies_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`technologies_rels_path_idx\` ON \`technologies_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`technologies_rels_technologies_id_idx\` ON \`technologies_rels\` (\`technologies_id\`);`)
  await db.run(sql`CREATE TABLE \`outbox\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`outbox_key_idx\` ON \`outbox\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`deliveries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`site_at\` text,
  	\`site_error\` text,
  	\`search_at\` text,
  	\`search_error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`deliveries_key_idx\` ON \`deliveries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`courses_id\` text,
  	\`modules_id\` text,
  	\`units_id\` text,
  	\`cases_id\` text,
  	\`bases_id\` text,
  	\`facilities_id\` text,
  	\`materials_id\` text,
  	\`media_id\` text,
  	\`documents_id\` text,
  	\`reviews_id\` text,
  	\`releases_id\` text,
  	\`addresses_id\` text,
  	\`organizations_id\` text,
  	\`people_id\` text,
  	\`affiliations_id\` text,
  	\`projects_id\` text,
  	\`memberships_id\` text,
  	\`decisions_id\` text,
  	\`users_id\` text,
  	\`majors_id\` text,
  	\`industries_id\` text,
  	\`positions_id\` text,
  	\`skills_id\` text,
  	\`certificates_id\` text,
  	\`technologies_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`modules_id\`) REFERENCES \`modules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bases_id\`) REFERENCES \`bases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`facilities_id\`) REFERENCES \`facilities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`materials_id\`) REFERENCES \`materials\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reviews_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`addresses_id\`) REFERENCES \`addresses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`affiliations_id\`) REFERENCES \`affiliations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`projects_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`memberships_id\`) REFERENCES \`memberships\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`decisions_id\`) REFERENCES \`decisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`majors_id\`) REFERENCES \`majors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`industries_id\`) REFERENCES \`industries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`skills_id\`) REFERENCES \`skills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificates_id\`) REFERENCES \`certificates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`technologies_id\`) REFERENCES \`technologies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_courses_id_idx\` ON \`payload_locked_documents_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_modules_id_idx\` ON \`payload_locked_documents_rels\` (\`modules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_units_id_idx\` ON \`payload_locked_documents_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_cases_id_idx\` ON \`payload_locked_documents_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_bases_id_idx\` ON \`payload_locked_documents_rels\` (\`bases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_facilities_id_idx\` ON \`payload_locked_documents_rels\` (\`facilities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_materials_id_idx\` ON \`payload_locked_documents_rels\` (\`materials_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reviews_id_idx\` ON \`payload_locked_documents_rels\` (\`reviews_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_addresses_id_idx\` ON \`payload_locked_documents_rels\` (\`addresses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organizations_id_idx\` ON \`payload_locked_documents_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_affiliations_id_idx\` ON \`payload_locked_documents_rels\` (\`affiliations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_projects_id_idx\` ON \`payload_locked_documents_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_memberships_id_idx\` ON \`payload_locked_documents_rels\` (\`memberships_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_decisions_id_idx\` ON \`payload_locked_documents_rels\` (\`decisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_majors_id_idx\` ON \`payload_locked_documents_rels\` (\`majors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_industries_id_idx\` ON \`payload_locked_documents_rels\` (\`industries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_positions_id_idx\` ON \`payload_locked_documents_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_skills_id_idx\` ON \`payload_locked_documents_rels\` (\`skills_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_certificates_id_idx\` ON \`payload_locked_documents_rels\` (\`certificates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_technologies_id_idx\` ON \`payload_locked_documents_rels\` (\`technologies_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`search_vocabulary_synonyms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`term\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`search_vocabulary\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_vocabulary_synonyms_order_idx\` ON \`search_vocabulary_synonyms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`search_vocabulary_synonyms_parent_id_idx\` ON \`search_vocabulary_synonyms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`search_vocabulary_pinyin\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`word\` text NOT NULL,
  	\`reading\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`search_vocabulary\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_vocabulary_pinyin_order_idx\` ON \`search_vocabulary_pinyin\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`search_vocabulary_pinyin_parent_id_idx\` ON \`search_vocabulary_pinyin\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`search_vocabulary\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`search_vocabulary_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`search_vocabulary\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_vocabulary_texts_order_parent\` ON \`search_vocabulary_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`icp_number\` text,
  	\`police_number\` text,
  	\`contact\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`site_settings_locales\` (
  	\`alliance_name\` text,
  	\`about\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`site_settings_locales_locale_parent_id_unique\` ON \`site_settings_locales\` (\`_locale\`,\`_parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`courses_parts\`;`)
  await db.run(sql`DROP TABLE \`courses_technologies\`;`)
  await db.run(sql`DROP TABLE \`courses_educational_level\`;`)
  await db.run(sql`DROP TABLE \`courses_contributors\`;`)
  await db.run(sql`DROP TABLE \`courses_contribution_statements\`;`)
  await db.run(sql`DROP TABLE \`courses_contribution_statements_locales\`;`)
  await db.run(sql`DROP TABLE \`courses_derived_from\`;`)
  await db.run(sql`DROP TABLE \`courses_members_only_fields\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`DROP TABLE \`courses_locales\`;`)
  await db.run(sql`DROP TABLE \`courses_texts\`;`)
  await db.run(sql`DROP TABLE \`courses_rels\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_parts\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_technologies\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_educational_level\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_contributors\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_contribution_statements\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_contribution_statements_locales\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_derived_from\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_members_only_fields\`;`)
  await db.run(sql`DROP TABLE \`_courses_v\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_rels\`;`)
  await db.run(sql`DROP TABLE \`modules_technologies\`;`)
  await db.run(sql`DROP TABLE \`modules_educational_level\`;`)
  await db.run(sql`DROP TABLE \`modules_contributors\`;`)
  await db.run(sql`DROP TABLE \`modules_contribution_statements\`;`)
  await db.run(sql`DROP TABLE \`modules_contribution_statements_locales\`;`)
  await db.run(sql`DROP TABLE \`modules_derived_from\`;`)
  await db.run(sql`DROP TABLE \`modules_members_only_fields\`;`)
  await db.run(sql`DROP TABLE \`modules\`;`)
  await db.run(sql`DROP TABLE \`modules_locales\`;`)
  await db.run(sql`DROP TABLE \`modules_texts\`;`)
  await db.run(sql`DROP TABLE \`modules_rels\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_version_technologies\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_version_educational_level\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_version_contributors\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_version_contribution_statements\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_version_contribution_statements_locales\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_version_derived_from\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_version_members_only_fields\`;`)
  await db.run(sql`DROP TABLE \`_modules_v\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_modules_v_rels\`;`)
  await db.run(sql`DROP TABLE \`units\`;`)
  await db.run(sql`DROP TABLE \`units_locales\`;`)
  await db.run(sql`DROP TABLE \`units_rels\`;`)
  await db.run(sql`DROP TABLE \`_units_v\`;`)
  await db.run(sql`DROP TABLE \`_units_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_units_v_rels\`;`)
  await db.run(sql`DROP TABLE \`cases_technologies\`;`)
  await db.run(sql`DROP TABLE \`cases_educational_level\`;`)
  await db.run(sql`DROP TABLE \`cases_contributors\`;`)
  await db.run(sql`DROP TABLE \`cases_contribution_statements\`;`)
  await db.run(sql`DROP TABLE \`cases_contribution_statements_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_derived_from\`;`)
  await db.run(sql`DROP TABLE \`cases_members_only_fields\`;`)
  await db.run(sql`DROP TABLE \`cases\`;`)
  await db.run(sql`DROP TABLE \`cases_locales\`;`)
  await db.run(sql`DROP TABLE \`cases_texts\`;`)
  await db.run(sql`DROP TABLE \`cases_rels\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_technologies\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_educational_level\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_contributors\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_contribution_statements\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_contribution_statements_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_derived_from\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_members_only_fields\`;`)
  await db.run(sql`DROP TABLE \`_cases_v\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_rels\`;`)
  await db.run(sql`DROP TABLE \`bases_technologies\`;`)
  await db.run(sql`DROP TABLE \`bases_educational_level\`;`)
  await db.run(sql`DROP TABLE \`bases_contributors\`;`)
  await db.run(sql`DROP TABLE \`bases_contribution_statements\`;`)
  await db.run(sql`DROP TABLE \`bases_contribution_statements_locales\`;`)
  await db.run(sql`DROP TABLE \`bases_derived_from\`;`)
  await db.run(sql`DROP TABLE \`bases_members_only_fields\`;`)
  await db.run(sql`DROP TABLE \`bases\`;`)
  await db.run(sql`DROP TABLE \`bases_locales\`;`)
  await db.run(sql`DROP TABLE \`bases_texts\`;`)
  await db.run(sql`DROP TABLE \`bases_rels\`;`)
  await db.run(sql`DROP TABLE \`_bases_v_version_technologies\`;`)
  await db.run(sql`DROP TABLE \`_bases_v_version_educational_level\`;`)
  await db.run(sql`DROP TABLE \`_bases_v_version_contributors\`;`)
  await db.run(sql`DROP TABLE \`_bases_v_version_contribution_statements\`;`)
  await db.run(sql`DROP TABLE \`_bases_v_version_contribution_statements_locales\`;`)
  await db.run(sql`DROP TABLE \`_bases_v_version_derived_from\`;`)
  await db.run(sql`DROP TABLE \`_bases_v_version_members_only_fields\`;`)
  await db.run(sql`DROP TABLE \`_bases_v\`;`)
  await db.run(sql`DROP TABLE \`_bases_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_bases_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_bases_v_rels\`;`)
  await db.run(sql`DROP TABLE \`facilities_open_to\`;`)
  await db.run(sql`DROP TABLE \`facilities\`;`)
  await db.run(sql`DROP TABLE \`facilities_locales\`;`)
  await db.run(sql`DROP TABLE \`materials_technologies\`;`)
  await db.run(sql`DROP TABLE \`materials_educational_level\`;`)
  await db.run(sql`DROP TABLE \`materials_contributors\`;`)
  await db.run(sql`DROP TABLE \`materials_contribution_statements\`;`)
  await db.run(sql`DROP TABLE \`materials_contribution_statements_locales\`;`)
  await db.run(sql`DROP TABLE \`materials_derived_from\`;`)
  await db.run(sql`DROP TABLE \`materials_members_only_fields\`;`)
  await db.run(sql`DROP TABLE \`materials\`;`)
  await db.run(sql`DROP TABLE \`materials_locales\`;`)
  await db.run(sql`DROP TABLE \`materials_texts\`;`)
  await db.run(sql`DROP TABLE \`materials_rels\`;`)
  await db.run(sql`DROP TABLE \`_materials_v_version_technologies\`;`)
  await db.run(sql`DROP TABLE \`_materials_v_version_educational_level\`;`)
  await db.run(sql`DROP TABLE \`_materials_v_version_contributors\`;`)
  await db.run(sql`DROP TABLE \`_materials_v_version_contribution_statements\`;`)
  await db.run(sql`DROP TABLE \`_materials_v_version_contribution_statements_locales\`;`)
  await db.run(sql`DROP TABLE \`_materials_v_version_derived_from\`;`)
  await db.run(sql`DROP TABLE \`_materials_v_version_members_only_fields\`;`)
  await db.run(sql`DROP TABLE \`_materials_v\`;`)
  await db.run(sql`DROP TABLE \`_materials_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_materials_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_materials_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`documents_captions\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`DROP TABLE \`documents_locales\`;`)
  await db.run(sql`DROP TABLE \`reviews_reasons\`;`)
  await db.run(sql`DROP TABLE \`reviews_dimensions\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`releases_texts\`;`)
  await db.run(sql`DROP TABLE \`releases_rels\`;`)
  await db.run(sql`DROP TABLE \`addresses\`;`)
  await db.run(sql`DROP TABLE \`addresses_rels\`;`)
  await db.run(sql`DROP TABLE \`organizations_seats\`;`)
  await db.run(sql`DROP TABLE \`organizations\`;`)
  await db.run(sql`DROP TABLE \`organizations_locales\`;`)
  await db.run(sql`DROP TABLE \`organizations_texts\`;`)
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`DROP TABLE \`people_locales\`;`)
  await db.run(sql`DROP TABLE \`affiliations\`;`)
  await db.run(sql`DROP TABLE \`projects_required_locales\`;`)
  await db.run(sql`DROP TABLE \`projects_participants\`;`)
  await db.run(sql`DROP TABLE \`projects_members\`;`)
  await db.run(sql`DROP TABLE \`projects\`;`)
  await db.run(sql`DROP TABLE \`projects_locales\`;`)
  await db.run(sql`DROP TABLE \`memberships\`;`)
  await db.run(sql`DROP TABLE \`decisions\`;`)
  await db.run(sql`DROP TABLE \`decisions_rels\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`majors\`;`)
  await db.run(sql`DROP TABLE \`majors_locales\`;`)
  await db.run(sql`DROP TABLE \`majors_rels\`;`)
  await db.run(sql`DROP TABLE \`industries\`;`)
  await db.run(sql`DROP TABLE \`industries_locales\`;`)
  await db.run(sql`DROP TABLE \`industries_rels\`;`)
  await db.run(sql`DROP TABLE \`positions\`;`)
  await db.run(sql`DROP TABLE \`positions_locales\`;`)
  await db.run(sql`DROP TABLE \`positions_rels\`;`)
  await db.run(sql`DROP TABLE \`skills\`;`)
  await db.run(sql`DROP TABLE \`skills_locales\`;`)
  await db.run(sql`DROP TABLE \`skills_rels\`;`)
  await db.run(sql`DROP TABLE \`certificates\`;`)
  await db.run(sql`DROP TABLE \`certificates_locales\`;`)
  await db.run(sql`DROP TABLE \`certificates_rels\`;`)
  await db.run(sql`DROP TABLE \`technologies\`;`)
  await db.run(sql`DROP TABLE \`technologies_locales\`;`)
  await db.run(sql`DROP TABLE \`technologies_rels\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`search_vocabulary_synonyms\`;`)
  await db.run(sql`DROP TABLE \`search_vocabulary_pinyin\`;`)
  await db.run(sql`DROP TABLE \`search_vocabulary\`;`)
  await db.run(sql`DROP TABLE \`search_vocabulary_texts\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings_locales\`;`)
}
