import { bodyFaults } from '../../../src/guide/body-faults.ts';
import { perFile, tell } from '../rule.ts';

/**
 * A text uses the components of src/guide/components.yaml, each with its props, and nothing else that runs. The build
 * stops at the same faults.
 */
export const componentUse = perFile((file) =>
	(file.tree ? bodyFaults(file.tree) : []).map(({ about, node, says, todo }) =>
		tell(file, node, about === 'link' ? 'unsafe-link' : 'component', { says, todo }),
	),
);
