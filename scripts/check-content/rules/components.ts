import { bodyFaults } from '../../../src/guide/body-faults.ts';
import { positionOfNode } from '../content-file.ts';
import { perFile, problem } from '../rule.ts';

const names = { component: 'content/component', link: 'content/unsafe-link' };

/**
 * A text uses the components of src/guide/components.yaml, each with its props, and nothing else that runs. The build
 * stops at the same faults.
 */
export const componentUse = perFile((file) =>
	(file.tree ? bodyFaults(file.tree) : []).map(({ about, node, says, todo }) =>
		problem(file, positionOfNode(node), { rule: names[about], severity: 'error', says, todo }),
	),
);
