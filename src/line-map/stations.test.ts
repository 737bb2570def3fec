import { expect, it } from 'vitest';
import { stationsOf } from './stations.ts';

const tool = (id: string) => ({ id, label: id.toUpperCase() });

it('makes one station of a tool that two lines use', () => {
	const lines = [
		{ id: 'a', tools: [tool('mlflow')], practices: [] },
		{ id: 'b', tools: [tool('mlflow')], practices: [] },
	];
	expect(stationsOf(lines, [])).toEqual([
		{ id: 'mlflow', kind: 'tool', name: 'mlflow', label: 'MLFLOW', on: ['a', 'b'] },
	]);
});

it('draws at most three stops that only one line has, alternating tools and practices', () => {
	const lines = [{ id: 'a', tools: ['t1', 't2', 't3'].map(tool), practices: ['P one', 'P two'] }];
	expect(stationsOf(lines, []).map(({ kind, name }) => [kind, name])).toEqual([
		['tool', 't1'],
		['practice', 'p-one'],
		['tool', 't2'],
	]);
});

it('draws no stops that only one line has if the line shares nine', () => {
	const shared = Array.from({ length: 8 }, (_, i) => tool(`s${i}`));
	const lines = [
		{ id: 'a', tools: [...shared, tool('own1'), tool('own2')], practices: [] },
		{ id: 'b', tools: shared, practices: [] },
	];
	const own = (skills: { id: string; label: string; on: string[] }[]) =>
		stationsOf(lines, skills).flatMap(({ id }) => (id.startsWith('own') ? [id] : []));
	expect(own([])).toEqual(['own1']);
	expect(own([{ id: 'x', label: 'X', on: ['a'] }])).toEqual([]);
});

it('draws a skill instead of a tool with the same name', () => {
	const lines = [{ id: 'a', tools: [{ id: 'kubernetes', label: 'Kubernetes' }], practices: [] }];
	const skills = [{ id: 'kubernetes', label: 'Kubernetes', on: ['a', 'b'] }];
	expect(stationsOf(lines, skills)).toEqual([
		{ id: 'skill-kubernetes', kind: 'skill', name: 'kubernetes', label: 'Kubernetes', on: ['a', 'b'] },
	]);
});

it('puts the skills with the most tracks first', () => {
	const skills = [
		{ id: 'x', label: 'X', on: ['a'] },
		{ id: 'y', label: 'Y', on: ['a', 'b'] },
	];
	expect(stationsOf([], skills).map(({ label }) => label)).toEqual(['Y', 'X']);
});
