import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiled code is cached on this machine only. It must not be in data/cache, which is passed from night to night and
// must never contain code.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
const [{ run }, { snapshot }] = await Promise.all([import('./command.ts'), import('./snapshot-now.ts')]);
await run(() => snapshot(process.argv.slice(2), console));
