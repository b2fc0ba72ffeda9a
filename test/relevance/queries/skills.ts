/** Skills alone, with signs and as everyday words, and titles that name one. */
import type { Queries } from './queries.ts';

const DEVELOPERS = ['software', 'backend', 'frontend', 'java', 'dotnet', 'python', 'go', 'mobile', 'embedded'] as const;

export const SKILLS: Queries = {
  skill: [
    ['c++', { skill: 'cPlusPlus' }],
    ['C#', { skill: 'cSharp' }],
    ['.net', { skill: 'dotNet' }],
    ['node.js', { skill: 'nodeJs' }],
    ['r', { skill: 'r' }],
    ['go', { skill: 'go' }],
    ['golang', { skill: 'go' }],
    ['k8s', { skill: 'kubernetes' }],
    ['terraform', { skill: 'terraform' }],
    ['rust', { skill: 'rust' }],
    ['salesforce', { skill: 'salesforce' }],
    ['wound care', { skill: 'woundCare' }],
    ['autocad', { skill: 'autocad' }],
    ['figma', { skill: 'figma' }],
    ['power bi', { skill: 'powerBi' }],
    ['machine learning', { skill: 'machineLearning' }],
    ['kotlin', { skill: 'kotlin' }],
    ['triage', { skill: 'triage' }],
    ['photoshop', { skill: 'photoshop' }],
    ['spark', { skill: 'spark' }],
  ],
  'title and skill': [
    ['c++ developer', { occupation: DEVELOPERS, skill: 'cPlusPlus' }],
    ['c# developer', { occupation: DEVELOPERS, skill: 'cSharp' }],
    ['.net developer', { occupation: DEVELOPERS, skill: 'dotNet' }],
    ['node.js backend engineer', { occupation: ['backend', 'software'], skill: 'nodeJs' }],
    ['go developer', { occupation: DEVELOPERS, skill: 'go' }],
    ['java developer', { occupation: DEVELOPERS, skill: 'java' }],
    ['react developer', { occupation: ['frontend', 'software'], skill: 'react' }],
    ['python data engineer', { occupation: 'data-engineer', skill: 'python' }],
    ['devops engineer kubernetes', { occupation: ['devops', 'platform'], skill: 'kubernetes' }],
    ['r statistician', { occupation: 'statistician', skill: 'r' }],
    ['data analyst sql', { occupation: 'data-analyst', skill: 'sql' }],
    ['swift ios developer', { occupation: 'mobile', skill: 'swift' }],
    ['django developer', { occupation: DEVELOPERS, skill: 'django' }],
    ['nurse triage', { occupation: 'nurse', skill: 'triage' }],
    ['ux designer figma', { occupation: 'ux-designer', skill: 'figma' }],
  ],
};
