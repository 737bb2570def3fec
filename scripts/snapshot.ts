import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What the modules compile to is kept on this machine, not among the data that one night hands to the next: no code comes from there.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
const [{ run }, { snapshot }] = await Promise.all([import('./command.ts'), import('./snapshot-now.ts')]);
await run(() => snapshot(process.argv.slice(2), console));
