import { expectTypeOf, test } from 'vitest';
import type { Kind, Kinds } from '#content-model/kinds.ts';
import type { Page } from './pages.ts';
import type * as pages from './pages.ts';

type Address = {
	[Name in keyof typeof pages]: (typeof pages)[Name] extends Page<infer Pattern> ? Pattern : never;
}[keyof typeof pages];

test('every page that a kind declares has a route; the compiler names a missing one', () => {
	expectTypeOf<Exclude<Kinds[Kind]['page'], Address | null>>().toBeNever();
});
