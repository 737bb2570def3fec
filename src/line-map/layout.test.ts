import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures } from './geometry.ts';
import { findFaults, layOut } from './layout.ts';
import { arrangeRows, type Line, type Station } from './network.ts';

const names = [
	'Go',
	'Spark',
	'Kafka streams',
	'Terraform',
	'Incident command',
	'Service levels',
	'Iceberg',
	'Data contracts',
	'Feature engineering',
	'dbt',
	'Capacity planning',
	'Postmortems',
	'Lineage',
	'Airflow',
];

const stationOf = (id: string, label: string, on: string[]): Station => ({ id, kind: 'practice', name: id, label, on });

/** Invented networks of three to six lines and ten to thirty stations. */
const network = fc.integer({ min: 3, max: 6 }).chain((n) => {
	const lines: Line[] = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, n).map((id) => ({ id, name: `Line ${id}` }));
	const on = (least: number, most: number) =>
		fc.subarray(
			lines.map(({ id }) => id),
			{ minLength: Math.min(least, n), maxLength: Math.min(most, n) },
		);
	const station = (least: number, most: number) => fc.record({ label: fc.constantFrom(...names), on: on(least, most) });
	return fc
		.tuple(
			fc.array(station(n - 1, n), { minLength: 1, maxLength: 2 }),
			fc.array(station(1, 3), { minLength: 8, maxLength: 26 }),
		)
		.map(([trunk, rest]) => ({
			lines,
			stations: [...trunk, ...rest].map((s, i) => stationOf(`s${i}`, s.label, s.on)),
		}));
});

describe('layOut', () => {
	it('never draws a name over another name or over a line', () => {
		fc.assert(
			fc.property(network, ({ lines, stations }) => {
				const faults = findFaults(layOut(lines, stations, measures));
				expect(faults.map(({ ids }) => ids.join(' meets '))).toEqual([]);
			}),
			{ numRuns: 100, seed: 1 },
		);
	});

	it('draws every station once, on the lines that serve it', () => {
		fc.assert(
			fc.property(network, ({ lines, stations }) => {
				const map = layOut(lines, stations, measures);
				expect(map.stops.map(({ station }) => station.id).toSorted()).toEqual(stations.map(({ id }) => id).toSorted());
				for (const { station } of map.stops) {
					const spanned = station.rows.map((row) => map.lines[row]?.id);
					expect([...spanned, ...station.also].toSorted()).toEqual(station.on.toSorted());
				}
			}),
			{ numRuns: 40, seed: 2 },
		);
	});

	it('draws every line forward to the end of the map, on its own row', () => {
		fc.assert(
			fc.property(network, ({ lines, stations }) => {
				const map = layOut(lines, stations, measures);
				for (const { points, y } of map.lines) {
					const xs = points.map(([x]) => x);
					expect(xs).toEqual(xs.toSorted((a, b) => a - b));
					expect(points.at(-1)).toEqual([map.width, y]);
				}
			}),
			{ numRuns: 40, seed: 4 },
		);
	});

	it('draws the same map for the same network', () => {
		const [sample] = fc.sample(network, { numRuns: 1, seed: 3 });
		if (!sample) throw new Error('fast-check gave no network');
		expect(layOut(sample.lines, sample.stations, measures)).toEqual(layOut(sample.lines, sample.stations, measures));
	});
});

describe('arrangeRows', () => {
	it('puts lines that share a station next to each other', () => {
		const lines = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
		const shared = [stationOf('s', 'Shared', ['a', 'c'])];
		expect(arrangeRows(lines, shared).stations[0]?.rows).toHaveLength(2);
	});

	it('keeps the content’s order where no shared station requires another', () => {
		const lines = ['b', 'a', 'c'].map((id) => ({ id, name: id }));
		expect(arrangeRows(lines, []).order).toEqual(['b', 'a', 'c']);
	});
});
