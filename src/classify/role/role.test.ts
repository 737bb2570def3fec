import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../vocabulary.ts';
import { classifyTitle, speaksForARole } from './title.ts';

const { roles } = readVocabulary('src/content');

describe('the role of a title alone', () => {
	it.each([
		['MLOps Engineer', 'mlops-engineer'],
		['Senior ML-Ops Engineer (m/f/d)', 'mlops-engineer'],
		['Machine Learning (ML) Ops Engineer', 'mlops-engineer'],
		['Staff Machine Learning Engineer, ML Platform', 'mlops-engineer'],
		['Software Engineer, Model Serving', 'mlops-engineer'],
		['Head of ML Infrastructure', null],
		['Machine Learning Engineer', 'ml-engineer'],
		['AI Engineer', 'ml-engineer'],
		['Machine Learning Engineer - Booking Platform', 'ml-engineer'],
		['Analytics Engineer, GTM', 'data-engineer'],
		['AWS Data Engineer', 'data-engineer'],
		['Software Engineer, Data Platform', 'data-platform-engineer'],
		['DevSecOps Engineer', 'devops-engineer'],
		['Platform Engineer', 'devops-engineer'],
		['Senior SRE', 'sre'],
		['Site Reliability Engineer, Core AI', 'sre'],
		['ML DevOps Engineer (m/f/d)', 'mlops-engineer'],
		['DevOps Engineer (Machine Learning)', 'mlops-engineer'],
		['Site Reliability Engineer, ML Infrastructure', 'mlops-engineer'],
		['Data Engineer, ML Platform', 'mlops-engineer'],
		['Software Engineer, Distributed Training', 'mlops-engineer'],
		['ML Production Engineer', 'mlops-engineer'],
		['Machine Learning Reliability Engineer', 'mlops-engineer'],
		['SRE, LLM Inference', 'mlops-engineer'],
		['Senior MLSys Engineer', 'mlops-engineer'],
		['Engineering Manager, LLM Gateway', null],
		['Performance Engineer, Inference', null],
		['Software Engineer, Inference – GPU Enablement', null],
		['Data Pipeline Engineer', 'data-engineer'],
		['Engenheiro de Machine Learning', 'ml-engineer'],
		['MLOps-Ingenieur (m/w/d)', 'mlops-engineer'],
		['MLOpsエンジニア', 'mlops-engineer'],
		['ML/AI Ops Engineer', 'mlops-engineer'],
		['ML & AI Operations Engineer', 'mlops-engineer'],
		['MLOps & AIOps Engineer', 'mlops-engineer'],
		['AIOps Engineer', null],
		['SREエンジニア', 'sre'],
		['機械学習エンジニア', 'ml-engineer'],
		['A.I. Engineer', 'ml-engineer'],
		['Software Engineer, AI/ML', 'ml-engineer'],
		['Ingeniero de Datos', 'data-engineer'],
		['Platform Engineer, Data', 'data-platform-engineer'],
		['Streaming Platform Engineer', 'data-platform-engineer'],
		['Software Engineer, Platform & Infrastructure', 'devops-engineer'],
		['Mobile Infrastructure Engineer', null],
		['Software Engineer, AI Developer Experience', null],
		['Security Research Engineer', null],
		['Salesforce Platform Engineer', null],
		['ML Software Engineer, Maps', 'ml-engineer'],
		['Engineer, Applied AI', 'ml-engineer'],
		['KI-Entwickler (m/w/d)', 'ml-engineer'],
		['Software Engineer, Reliability', 'sre'],
		['CloudOps Architect', 'devops-engineer'],
		['SDET, Data Platform', null],
		['Reliability Engineer, Rotating Equipment', null],
		['Platform Engineer, AI/ML', null],
		['Site Reliability Manager', null],
		['Operator in Residence: AI Infrastructure', null],
		['Sr. Partner Dev Mgr, DevOps', null],
		['Software Engineer, Customer Data Platform', null],
		['Data Architect', null],
		['API Platform Engineer', null],
		['Lead Data Engineer', 'data-engineer'],
		['Analytics Engineering Lead', 'data-engineer'],
		['Lead Data Migration Engineer', 'data-engineer'],
		['Staff Engineer, AI Engineering Practices', null],
		['Staff Software Engineer (Batch Infrastructure)', 'data-platform-engineer'],
		['AI/ML Tech Lead', 'ml-engineer'],
		['Senior Machine Learning Engineer, DevOps/SRE', 'mlops-engineer'],
		['Software Engineer - Frontend, Data Platform', null],
		['Engineer – CRM Marketing Cloud Solutions (DevOps)', null],
		['Software Engineer, Foundation Model API', 'mlops-engineer'],
		['Product Engineer, Enterprise AI Platform', null],
		['Senior Backend Engineer (Kotlin), AI Engineering: Drafts', null],
		['Engineering Manager, AI Engineering: Search', null],
		['Software Engineer', null],
		['Member of Technical Staff', null],
		['Senior Data Scientist, Causal Inference', null],
		['AIOps Engineer', null],
		['AI Trainer - MLOps', null],
		['Recruiter, ML Platform', null],
		['Solutions Architect, MLOps', null],
		['Product Manager, ML Platform', null],
		['GPU Kernel Engineer, Inference', null],
		['Recruitment Platform Designer', null],
		['Hardware Engineer, ML Infrastructure', null],
		['Lead Software Engineer, Machine Learning', 'ml-engineer'],
		['Backend Engineer, Machine Learning', 'ml-engineer'],
		['Machine Learning Manager, Ranking', null],
		['Staff Software Engineer, ML Foundations Platform', 'mlops-engineer'],
		['Infrastructure Engineer, Machine Learning', 'mlops-engineer'],
		['Cloud Operations Team Lead', 'devops-engineer'],
		['Software Engineer, Compute Infrastructure', 'devops-engineer'],
		['Director, Compute & Infrastructure Finance', null],
		['Network Infrastructure Engineer', null],
		['Integration Reliability Engineer, Payments', null],
		['Support Analyst, DevOps', null],
		['Credit Modelling Engineer, ML Operations', null],
		['Credit Model Validation Manager (Machine Learning)', null],
		['Data Engineer with MLOps', 'data-engineer'],
		['Software Engineer with focus on MLOps', 'mlops-engineer'],
		['Open Application - Data Engineer', null],
		['Data Engineer (Talent Pipeline)', null],
		['DevOps Engineer - Talent Pool', null],
		['', null],
	])('reads “%s” as %s', (title, role) => {
		expect(classifyTitle(title, roles).role).toBe(role);
	});

	it('says which words it went by', () => {
		expect(classifyTitle('Senior MLOps Engineer', roles).why).toMatchInlineSnapshot(
			`"“MLOps Engineer” in the title names an MLOps engineer."`,
		);
		expect(classifyTitle('Technical Recruiter, ML', roles).why).toMatchInlineSnapshot(
			`"Titled “Technical Recruiter, ML”: “Recruiter” is not one of our roles."`,
		);
		expect(classifyTitle('Gardener', roles).why).toMatchInlineSnapshot(
			`"Titled “Gardener”: nothing in the title speaks for one of our roles."`,
		);
	});
});

it('tells titles that may be of one of our roles from those that cannot', () => {
	const titles = ['Senior MLOps Engineer', 'Software Engineer, ML Tools', 'Gardener', 'Technical Recruiter, ML'];
	expect(titles.filter((title) => speaksForARole(title, roles))).toEqual(titles.slice(0, 2));
});
