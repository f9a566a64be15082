import * as migration_20261124_061132_initial from './20261124_061132_initial.ts';
import * as migration_20261124_065116_leases from './20261124_065116_leases.ts';
import * as migration_20261124_122348_accounts_and_gates from './20261124_122348_accounts_and_gates.ts';
import * as migration_20261124_123057_look_up_indexes from './20261124_123057_look_up_indexes.ts';
import * as migration_20261124_124518_attempts_counted_elsewhere from './20261124_124518_attempts_counted_elsewhere.ts';
import * as migration_20261125_195224_saved_views from './20261125_195224_saved_views.ts';
import * as migration_20261125_210021_review_settings_and_rulings from './20261125_210021_review_settings_and_rulings.ts';
import * as migration_20261126_002743_trash from './20261126_002743_trash.ts';
import * as migration_20261126_032055_unit_trash from './20261126_032055_unit_trash.ts';
import * as migration_20261126_190254_null_dates_unindexed from './20261126_190254_null_dates_unindexed.ts';

export const migrations = [
  {
    up: migration_20261124_061132_initial.up,
    down: migration_20261124_061132_initial.down,
    name: '20261124_061132_initial',
  },
  {
    up: migration_20261124_065116_leases.up,
    down: migration_20261124_065116_leases.down,
    name: '20261124_065116_leases',
  },
  {
    up: migration_20261124_122348_accounts_and_gates.up,
    down: migration_20261124_122348_accounts_and_gates.down,
    name: '20261124_122348_accounts_and_gates',
  },
  {
    up: migration_20261124_123057_look_up_indexes.up,
    down: migration_20261124_123057_look_up_indexes.down,
    name: '20261124_123057_look_up_indexes',
  },
  {
    up: migration_20261124_124518_attempts_counted_elsewhere.up,
    down: migration_20261124_124518_attempts_counted_elsewhere.down,
    name: '20261124_124518_attempts_counted_elsewhere',
  },
  {
    up: migration_20261125_195224_saved_views.up,
    down: migration_20261125_195224_saved_views.down,
    name: '20261125_195224_saved_views',
  },
  {
    up: migration_20261125_210021_review_settings_and_rulings.up,
    down: migration_20261125_210021_review_settings_and_rulings.down,
    name: '20261125_210021_review_settings_and_rulings',
  },
  {
    up: migration_20261126_002743_trash.up,
    down: migration_20261126_002743_trash.down,
    name: '20261126_002743_trash',
  },
  {
    up: migration_20261126_032055_unit_trash.up,
    down: migration_20261126_032055_unit_trash.down,
    name: '20261126_032055_unit_trash',
  },
  {
    up: migration_20261126_190254_null_dates_unindexed.up,
    down: migration_20261126_190254_null_dates_unindexed.down,
    name: '20261126_190254_null_dates_unindexed'
  },
];
