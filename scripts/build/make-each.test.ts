import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeEach } from './make-each.ts';

test('makes each file once and in order, except that a requested file comes next', async () => {
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

test('starts no other file while a requested one is being made', async () => {
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

test('rejects as soon as a file fails, and starts no more', async () => {
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
