import { expect, it } from 'vitest';
import { stationsOf } from './stations.ts';

const tool = (id: string) => ({ id, label: id.toUpperCase() });

it('makes a tool that two lines use one station on both', () => {
	const lines = [
		{ id: 'a', tools: [tool('mlflow')], practices: [] },
		{ id: 'b', tools: [tool('mlflow')], practices: [] },
	];
	expect(stationsOf(lines, [])).toEqual([
		{ id: 'mlflow', kind: 'tool', name: 'mlflow', label: 'MLFLOW', on: ['a', 'b'] },
	]);
});

it('draws three own stops of a line, tools and practices by turns', () => {
	const lines = [{ id: 'a', tools: ['t1', 't2', 't3'].map(tool), practices: ['P one', 'P two'] }];
	expect(stationsOf(lines, []).map(({ kind, name }) => [kind, name])).toEqual([
		['tool', 't1'],
		['practice', 'p-one'],
		['tool', 't2'],
	]);
});

it('draws no own stop of a line that shares nine', () => {
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

it('lets a skill stand for the tool of the same name', () => {
	const lines = [{ id: 'a', tools: [{ id: 'kubernetes', label: 'Kubernetes' }], practices: [] }];
	const skills = [{ id: 'kubernetes', label: 'Kubernetes', on: ['a', 'b'] }];
	expect(stationsOf(lines, skills)).toEqual([
		{ id: 'skill-kubernetes', kind: 'skill', name: 'kubernetes', label: 'Kubernetes', on: ['a', 'b'] },
	]);
});

it('puts the widest skills first', () => {
	const skills = [
		{ id: 'x', label: 'X', on: ['a'] },
		{ id: 'y', label: 'Y', on: ['a', 'b'] },
	];
	expect(stationsOf([], skills).map(({ label }) => label)).toEqual(['Y', 'X']);
});
