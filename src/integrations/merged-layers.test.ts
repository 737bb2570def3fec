import { expect, it } from 'vitest';
import { withMergedLayers } from './merged-layers.ts';

const declared = '@layer base,components,print;';

it('sets the rules of a layer in one block, in their order', () => {
	expect(
		withMergedLayers(
			`${declared}@layer print{p{top:0}}@layer components{.a{top:1px}}\n@layer base{p{top:2px}}@layer components{.a{b{top:3px}}}`,
		),
	).toBe(`${declared}@layer base{p{top:2px}}@layer components{.a{top:1px}.a{b{top:3px}}}@layer print{p{top:0}}`);
});

it('leaves out a layer that is named again, and keeps what is in none', () => {
	expect(withMergedLayers(`${declared}@layer print;a{top:0}@layer base{p{top:1px}}@media print{a{top:2px}}`)).toBe(
		`${declared}@layer base{p{top:1px}}a{top:0}@media print{a{top:2px}}`,
	);
});

it('keeps the rules of a layer that was not declared, after the others', () => {
	expect(withMergedLayers(`${declared}@layer late{p{top:1px}}@layer base{p{top:0}}`)).toBe(
		`${declared}@layer base{p{top:0}}@layer late{p{top:1px}}`,
	);
});
