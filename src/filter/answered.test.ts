import { expect, test } from 'vitest';
import type { Listing } from '#facts/listing.ts';
import { answeredBy, namesOf, nextSteps, type Step } from '#filter/answered.ts';
import type { Row } from '#filter/filter.ts';
import { seededRandom } from '#statistics/random.ts';
import { testWorld } from '#filter/testing/test-world.ts';

const step = (...names: string[]): Step => ({ label: names.join(), href: '/', names, hours: null });

/** A slow second implementation, on the listings themselves: those that name something, and only what the reader can do. */
const answered = (listings: readonly Listing[], shown: readonly string[]): string[] =>
	listings
		.filter(({ tools, named: { cloud = [] } }) => {
			const named = [...tools, ...cloud].map(({ value }) => value as string);
			return named.length > 0 && named.every((name) => shown.includes(name));
		})
		.map(({ id }) => id)
		.toSorted();

test('finds the jobs that name nothing else, and what each step adds, the same as the slow count', () => {
	const { index, world } = testWorld(400, 21);
	const all = [...index.options.tool.map(({ value }) => value), 'aws', 'gcp', 'azure'];
	const random = seededRandom(5);
	for (let round = 0; round < 40; round += 1) {
		const shown = all.filter(() => random() < 0.7);
		const steps = [0.05, 0.1, 0.3, 0.6].map((share) => step(...all.filter(() => random() < share)));
		const found = answeredBy(index.rows, new Set(shown), steps);
		const before = answered(world.listings, shown);
		expect(found.full.map(({ id }) => id).toSorted()).toEqual(before);
		for (const one of steps) {
			const added = answered(world.listings, [...shown, ...one.names]).length - before.length;
			expect(found.steps.find((other) => other.step === one)?.opens ?? 0).toBe(added);
		}
	}
});

test('sorts the steps by how many jobs they add, and leaves out those that add none', () => {
	const { index } = testWorld(400, 21);
	const opens = answeredBy(index.rows, new Set(['aws', 'gcp']), [step('none'), step('triton'), step('azure')]);
	expect(opens.steps.map(({ opens }) => opens)).toEqual(
		opens.steps.map(({ opens }) => opens).toSorted((a, b) => b - a),
	);
	expect(opens.steps.map(({ step: { label } }) => label)).not.toContain('none');
});

test('counts a job that names no tool and no cloud as silent, whatever the reader can do', () => {
	const { index, world } = testWorld(400, 21);
	const silent = world.listings.filter(({ tools, named: { cloud = [] } }) => tools.length + cloud.length === 0).length;
	expect(silent).toBeGreaterThan(0);
	expect(answeredBy(index.rows, new Set(), []).silent).toBe(silent);
	expect(answeredBy(index.rows, new Set(), []).full).toEqual([]);
});

test('counts a slug that is both a tool and a term of a facet once', () => {
	const { index } = testWorld(1, 21);
	const row = { ...index.rows[0], tool: ['aws', 'triton'], cloud: ['aws'] } as Row;
	expect(namesOf(row)).toEqual(['aws', 'triton']);
});

test('names the step that most jobs lack where no single step adds a job', () => {
	const { index } = testWorld(1, 21);
	const naming = (...tool: string[]) => ({ ...index.rows[0], tool, cloud: [] }) as unknown as Row;
	const rows = [naming('airflow', 'dbt'), naming('airflow', 'spark'), naming('airflow')];
	const steps = [step('dbt'), step('airflow')];
	expect(answeredBy(rows.slice(0, 2), new Set(), steps)).toMatchObject({
		steps: [],
		lacked: { step: steps[1], by: 2 },
	});
	expect(answeredBy(rows, new Set(['airflow', 'dbt', 'spark']), steps).lacked).toBeNull();
});

test('distinguishes the step that adds most from the one that adds most per hour', () => {
	const long = { ...step('spark'), hours: { from: 40, to: 80 } };
	const short = { ...step('dbt'), hours: { from: 5, to: 10 } };
	const untaught = step('kafka');
	const steps = [
		{ step: untaught, opens: 9 },
		{ step: long, opens: 6 },
		{ step: short, opens: 2 },
	];
	expect(nextSteps({ steps })).toEqual({ most: steps[0], perHour: steps[2] });
	expect(nextSteps({ steps: [] })).toEqual({ most: null, perHour: null });
});
