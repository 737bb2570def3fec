import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeEach } from './make-each.ts';

test('makes each file once, in order, and the one that is asked for before those that are left', async () => {
	const made: string[] = [];
	const make = async (file: string) => {
		await pause(1);
		made.push(file);
	};
	const { first, all } = makeEach(['a', 'b', 'c', 'd'], make, 1);
	await Promise.all([first('d'), first('d'), first('a')]);
	expect(made.toSorted()).toEqual(['a', 'd']);
	await all;
	expect(made.toSorted()).toEqual(['a', 'b', 'c', 'd']);
	await first('b');
	expect(made).toHaveLength(4);
});

test('while a file is made that was asked for, none of the others is begun', async () => {
	const begun: string[] = [];
	const last = Promise.withResolvers<undefined>();
	const make = async (file: string) => {
		begun.push(file);
		await (file === 'last' ? last.promise : pause(1));
	};
	const { first, all } = makeEach(['a', 'b', 'c', 'd', 'last'], make, 2);
	const asked = first('last');
	await pause(20);
	expect(begun).toEqual(['a', 'b', 'last']);
	last.resolve(undefined);
	await Promise.all([asked, all]);
	expect(begun).toEqual(['a', 'b', 'last', 'c', 'd']);
});

test('a file that cannot be made is told at once, and no more are begun', async () => {
	const begun: string[] = [];
	const make = async (file: string) => {
		begun.push(file);
		await pause(1);
		if (file === 'b' || file === 'z') throw new Error(`no ${file}`);
	};
	await expect(makeEach(['a', 'b', 'c', 'd'], make, 1).all).rejects.toThrow('no b');
	await pause(10);
	expect(begun).toEqual(['a', 'b']);
	const { first, all } = makeEach(['a', 'c', 'd', 'z'], make, 1);
	await Promise.all([expect(first('z')).rejects.toThrow('no z'), expect(all).rejects.toThrow('no z')]);
});
