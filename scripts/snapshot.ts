import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What the modules of a night compile to lies with what else one night keeps for the next, and they are loaded once that is so.
enableCompileCache(join(import.meta.dirname, '../data/cache/compiled'));
const [{ run }, { snapshot }] = await Promise.all([import('./command.ts'), import('./snapshot-now.ts')]);
await run(() => snapshot(process.argv.slice(2), console));
