import { expect, it } from 'vitest';
import { withShortNesting } from './short-nesting.ts';

it.each([
	['a descendant', '.a{& b{top:0}& .c,& [d]{top:1px}& :is(e){top:2px}}', '.a{b{top:0}.c,[d]{top:1px}:is(e){top:2px}}'],
	['a child', '.a{color:red;&>b{top:0}}', '.a{color:red;>b{top:0}}'],
	['a rule after a declaration', '.a{color:red;& b{top:0}}', '.a{color:red;b{top:0}}'],
])('leaves out the sign before %s', (_, css, short) => {
	expect(withShortNesting(css)).toBe(short);
});

it.each(['.a{&:hover{top:0}}', '.a{& + &{top:0}}', '.a{&+&{top:0}}', '.a{.b &{top:0}}', '.a{&.b{top:0}}'])(
	'keeps it in %s',
	(css) => {
		expect(withShortNesting(css)).toBe(css);
	},
);
