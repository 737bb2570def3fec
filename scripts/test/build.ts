import { resolve } from 'node:path';
import { run } from '../command.ts';
import { buildSite } from '../serve/build.ts';

// Always a real build, and noted, so that `npm start` after `npm test` has nothing left to do.
await run(() => buildSite(resolve(import.meta.dirname, '../..')));
