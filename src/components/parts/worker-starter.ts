declare const trustedTypes:
	| {
			createPolicy: (
				name: string,
				rules: { createScriptURL: () => string },
			) => { createScriptURL: (given: string) => string };
	  }
	| undefined;

/**
 * What starts the one worker of a page. Browsers with Trusted Types take its address only from a policy that the site’s own
 * allows by name (`src/site/policy.ts`), once a page; whatever the policy is asked for, it gives this one address.
 */
export function workerStarter(address: string): () => Worker {
	let known: ReturnType<NonNullable<typeof trustedTypes>['createPolicy']> | undefined;
	return () => {
		const policy =
			typeof trustedTypes === 'undefined'
				? undefined
				: (known ??= trustedTypes.createPolicy('own-worker', { createScriptURL: () => address }));
		return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
	};
}
