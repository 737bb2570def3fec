import type { AstroIntegration } from 'astro';

/** Where the site lives below a path of its host, puts every address in its pages below that path. */
export function base(): AstroIntegration {
	return {
		name: 'base',
		hooks: {
			'astro:config:setup': ({ config, command, addMiddleware }) => {
				if (config.base === '/' || command !== 'build') return;
				addMiddleware({ order: 'post', entrypoint: new URL('./base/middleware.ts', import.meta.url) });
			},
		},
	};
}
