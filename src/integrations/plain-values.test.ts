import { expect, it } from 'vitest';
import { withPlainValues } from './plain-values.ts';

it.each([
	['a value no longer than its name', ':root{--s2:.5rem}p{margin:var(--s2)}', ':root{}p{margin:.5rem}'],
	[
		'a size and its leading',
		':root{--t6:clamp(2rem, 3vw, 4rem) / 1;--s1:1px;}h1{font:var(--t6) serif}p{margin:var(--s1)}',
		':root{}h1{font:clamp(2rem, 3vw, 4rem)/1 serif}p{margin:1px}',
	],
	[
		'a value that itself asks for such a value',
		':root{--night:#0d1115;--on-line-a:light-dark(#fff,var(--night))}[data-line=a]{--on-line:var(--on-line-a)}',
		':root{}[data-line=a]{--on-line:light-dark(#fff,#0d1115)}',
	],
	[
		'a value asked for by another token',
		':root{--night:#0d1115;--paper:light-dark(#fff,var(--night))}@media print{:root{--paper:#fff}}p{color:var(--paper)}',
		':root{--paper:light-dark(#fff,#0d1115)}@media print{:root{--paper:#fff}}p{color:var(--paper)}',
	],
])('puts %s where it is asked for', (_, css, lean) => {
	expect(withPlainValues(css)).toBe(lean);
});

it('keeps a token that changes with the width', () => {
	const css = ':root{--gap:1.5rem}@media (width<=67.99rem){:root{--gap:1rem}}p{gap:var(--gap)}';
	expect(withPlainValues(css)).toBe(css);
});

it('keeps a long value that many ask for', () => {
	const css = `:root{--face:Archivo, "Archivo fallback", Helvetica}${'p{font:1rem var(--face)}'.repeat(9)}`;
	expect(withPlainValues(css)).toBe(css);
});

it('keeps what a part declares for itself', () => {
	const css = ':root{}td{--at:0/2px 100% no-repeat;background:red var(--at)}';
	expect(withPlainValues(css)).toBe(css);
});

it('leaves out what nobody asks for, in every medium', () => {
	expect(withPlainValues(':root{--board:gold;--soft:gray}@media print{:root{--board:white}}p{color:var(--soft)}')).toBe(
		':root{}@media print{:root{}}p{color:gray}',
	);
});
