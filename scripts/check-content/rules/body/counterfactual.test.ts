import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/check-files.ts';
import { counterfactual } from './counterfactual.ts';

const page = (...parts: string[]) =>
	checkFiles(counterfactual, { 'roles/sre/hiring.mdx': `---\n---\n\n${parts.join('\n\n')}\n` });

const CODE = '```python\nnames = sorted({"b", "a"})\n```';
const PROOF = '```python hidden proves="Forget that, and the order is any"\nassert True\n```';

test('wants a proof of what would happen, where code runs', () => {
	expect(page(CODE, 'Forget that, and the order is any.')).toContain(
		'No block proves “Forget that, and the order is any.”',
	);
	expect(page(CODE, PROOF, 'Forget that, and the order is any.')).toContain('0 errors, 0 warnings');
	expect(page(CODE, 'It sorts; leave out `sorted`, and the order is any.')).toContain('1 warning');
});

test('asks for none where nothing runs, and of sentences on people', () => {
	expect(page('Forget that, and the order is any.')).toContain('0 warnings');
	expect(page('```python not-run="it needs a cluster"\nx\n```', 'Forget that, and it fails.')).toContain('0 warnings');
	expect(page(CODE, 'Without a team nobody is on call. Leave out what you do not know.')).toContain('0 warnings');
});
