import type { RoleTerm } from '#domain/vocabulary.ts';

/**
 * Whether a title has the role’s own name, for figures of the role in the strict sense: `MLOps`, `ML Ops`, `ML-Ops`, but
 * not `ML platform`. Capitals do not matter, whole words do; `*` stands for the rest of a word.
 */
export function hasOwnName(title: string, { ownNames }: Pick<RoleTerm, 'ownNames'>): boolean {
	return ownNames.some((name) => {
		const words = name.split(/[\s/-]+/).map((word) => RegExp.escape(word).replaceAll('\\*', String.raw`[\p{L}\p{N}]*`));
		return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join('[^\\p{L}\\p{N}]{1,3}')}(?![\p{L}\p{N}])`, 'iu').test(
			title,
		);
	});
}
