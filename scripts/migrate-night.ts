import { readArguments, run, text } from './command.ts';
import { migrateFolder } from './snapshot/store/migrate.ts';
import { dataFolder } from '#site-config/site-folder.ts';

const { values } = readArguments({
	name: 'node scripts/migrate-night.ts',
	does: 'Converts the snapshot and ledger in a folder to the current schema version. Files that are current stay as they are.',
	options: {
		dir: text('Folder of the snapshot (data/snapshot)', `${dataFolder}/snapshot`),
		facet: text(
			'The facet that schema version 3 called “clouds”: the name of a file in src/content/vocabulary/facets/',
			'cloud',
		),
	},
});

await run(async () => {
	const changed = await migrateFolder(values.dir, values.facet);
	console.log(changed.length === 0 ? `${values.dir} needs no change.` : `Migrated ${changed.join(', ')}.`);
	return 0;
});
