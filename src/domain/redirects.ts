import { z } from 'zod';

const Path = z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, { error: 'a path of the site: `/guides/sre/`' });

/** The new address of each page that was moved. */
export const Redirects = z
	.array(
		z.strictObject({
			from: Path.describe('The address the page had: `/guides/ops-engineer/`'),
			to: Path.describe('The address it has now: `/guides/devops-engineer/`'),
		}),
	)
	.refine((all) => all.every(({ to }) => !all.some(({ from }) => from === to)), {
		error: 'a redirect must lead to a page, not to another redirect: give the final address',
	});
