import { absolute } from '#routes/base.ts';
import { packFile } from '#routes/pages.ts';

/** The table of an edition in the open data, and where its file lies. */
export const editionData = (name: string, site: URL | undefined): { table: string; file: string } => ({
	table: `edition-${name}`,
	file: absolute(packFile(`edition-${name}.parquet`), site),
});
