import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// The check runs at each save: what its modules compile to is kept, and they are loaded once that is so.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
await import('./check-now.ts');
