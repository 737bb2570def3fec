import type { LevelSlug, RoleSlug } from '#domain/vocabulary.ts';
import type { MlopsTrack } from '../intent.ts';

/** Titles without a level; a level word goes before the comma. */
export const mlopsTitles: Record<MlopsTrack, readonly string[]> = {
	platform: [
		'ML Platform Engineer',
		'Machine Learning Platform Engineer',
		'ML Infrastructure Engineer',
		'MLOps Engineer',
		'MLOps Engineer, Training Platform',
		'Software Engineer, ML Platform',
		'AI Platform Engineer',
	],
	serving: [
		'MLOps Engineer',
		'MLOps Engineer, Model Deployment',
		'Model Serving Engineer',
		'ML Infrastructure Engineer, Inference',
		'Software Engineer, Model Serving',
		'MLOps Engineer, Inference',
	],
	cicd: [
		'MLOps Engineer',
		'MLOps Engineer, Model Delivery',
		'ML DevOps Engineer',
		'Machine Learning Operations Engineer',
		'MLOps Engineer, Continuous Delivery',
	],
	monitoring: [
		'MLOps Engineer',
		'MLOps Engineer, Model Monitoring',
		'ML Observability Engineer',
		'Software Engineer, ML Monitoring',
	],
	llmops: [
		'LLMOps Engineer',
		'LLM Infrastructure Engineer',
		'AI Infrastructure Engineer, LLM Serving',
		'MLOps Engineer, Generative AI',
		'MLOps Engineer, LLM Platform',
	],
};

export const roleTitles: Record<Exclude<RoleSlug, 'mlops-engineer'>, readonly string[]> = {
	'ml-engineer': [
		'Machine Learning Engineer',
		'ML Engineer',
		'Machine Learning Engineer, Product',
		'Applied Machine Learning Engineer',
	],
	'data-engineer': [
		'Data Engineer',
		'Data Engineer, Analytics',
		'Data Engineer, Finance Data',
		'Data Engineer, Pipelines',
	],
	'devops-engineer': ['DevOps Engineer', 'DevOps Engineer, CI/CD', 'Cloud DevOps Engineer', 'DevOps Engineer, Tooling'],
	'data-platform-engineer': [
		'Data Platform Engineer',
		'Software Engineer, Data Platform',
		'Data Infrastructure Engineer',
		'Data Platform Engineer, Lakehouse',
	],
	sre: [
		'Site Reliability Engineer',
		'Site Reliability Engineer, Platform',
		'SRE',
		'Site Reliability Engineer, Databases',
	],
};

/** A title in which “Staff” is no level. */
export const staffTrap = 'Member of Technical Staff, ML Platform';

/** `*` is the title. */
export const levelForms: Record<LevelSlug, readonly string[]> = {
	junior: ['Junior *', 'Junior *', 'Associate *', '* I'],
	mid: ['* II', 'Mid-Level *', '* II', 'Intermediate *'],
	senior: ['Senior *', 'Senior *', 'Senior *', 'Sr. *', 'Lead *'],
	staff: ['Staff *', 'Staff *', 'Principal *'],
};
