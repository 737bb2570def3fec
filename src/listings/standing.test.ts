import { expect, test } from 'vitest';
import { standings, type Stay } from './standing.ts';

const DAY = 86_400_000;
const first = Date.parse('2026-06-01');
const night = (at: number) => new Date(first + at * DAY).toISOString().slice(0, 10);
const nights = (count: number) => Array.from({ length: count }, (_, at) => night(at));
const stay = (from: number, to: number | null = null, edits: string[] = []): Stay => ({
	...{ lists: ['cloud:aws'], firstSeen: night(from), lastSeen: to === null ? null : night(to) },
	edits: edits.map((on) => ({ on })),
});
const after = (stays: Stay[], count: number) => standings(stays, nights(count)).get('cloud:aws');

test('a list appears with its fifth job and stays until it has fewer than three', () => {
	const five = [stay(0), stay(0), stay(0), stay(1, 5), stay(2, 4)];
	expect(after(five.slice(0, 4), 9)).toBeUndefined();
	expect(after(five, 9)?.isOpen).toBe(true);
	expect(after([stay(0), stay(0), stay(0, 6), ...five.slice(3)], 9)).toEqual({ isOpen: false, changedOn: night(7) });
});

test('a list that is gone keeps its address for ninety days, and appears again only with five', () => {
	const left = [0, 1, 2, 3, 4].map(() => stay(0, 9));
	expect(after(left, 101)).toEqual({ isOpen: false, changedOn: night(10) });
	expect(after(left, 102)).toBeUndefined();
	expect(after([...left, stay(20), stay(20), stay(20), stay(20)], 30)?.isOpen).toBe(false);
	expect(after([...left, stay(20), stay(20), stay(20), stay(20), stay(20)], 30)?.isOpen).toBe(true);
});

test('what it holds changed when a job came, went or was edited, not when a night passed', () => {
	const five = [0, 1, 2, 3, 4].map(() => stay(0));
	expect(after(five, 2)?.changedOn).toBe(night(0));
	expect(after(five, 40)?.changedOn).toBe(night(0));
	expect(after([...five, stay(0, 7)], 40)?.changedOn).toBe(night(8));
	expect(after([...five, stay(3, null, [night(12)])], 40)?.changedOn).toBe(night(12));
});
