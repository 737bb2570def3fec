import { readArguments, run, text } from './command.ts';
import { migrateFolder } from './snapshot/store/migrate.ts';
import { dataFolder } from '#site-config/site-folder.ts';

const { values } = readArguments({
	name: 'node scripts/migrate-night.ts',
	does: 'Turns the snapshot and ledger of a folder into the versions that this code reads; leaves files that are so already.',
	options: {
		dir: text('Folder of the night (data/snapshot)', `${dataFolder}/snapshot`),
		facet: text('The facet whose terms version 3 called clouds: a file of src/content/vocabulary/facets/', 'cloud'),
	},
});

await run(async () => {
	const changed = await migrateFolder(values.dir, values.facet);
	console.log(changed.length === 0 ? `${values.dir} needs no change.` : `Migrated ${changed.join(', ')}.`);
	return 0;
});
