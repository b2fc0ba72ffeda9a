/** Skills of those who make and run software and data. How a line is read says `skill-lists.ts`. */

export const SOFTWARE_SKILLS: Readonly<Record<string, string>> = {
  programming: `
JavaScript, ecmascript, es6, vanilla js
TypeScript
Python, python3
Java^, java 8, java 11, java 17, java 21
Kotlin
Scala^
Groovy^
C~, ansi c, embedded c, c programming
C++, cpp, modern c++
C#, c sharp, csharp
F#, f sharp
.NET, dotnet, dot net, .net core, .net framework
ASP.NET, asp.net core, asp.net mvc
Visual Basic, vb.net, vba
Go~, golang, go lang, go programming
Rust^~, rustlang
Ruby^, ruby language
Ruby on Rails, Rails~, ROR~
PHP
Laravel
Symfony
Perl^
R~, rstudio, r programming, r studio, tidyverse
Julia~
MATLAB
Fortran
COBOL
Haskell
Erlang
Elixir^~, phoenix framework
Clojure
OCaml
Lua^
Dart~
Flutter^
Swift^~, swiftui
Objective-C, objective c
Assembly language, assembler language, x86 assembly
Bash^, shell scripting, bash scripting, shell scripts, unix shell
PowerShell
SQL, t-sql, tsql, pl/sql, plsql
NoSQL
HTML, html5
CSS, css3
Sass^, scss
Tailwind CSS, tailwind, tailwindcss
Bootstrap^~
React^, react.js, reactjs
React Native
Next.js, nextjs
Redux
Vue.js, vuejs, Vue^, vue3
Nuxt, nuxt.js
Angular^, angularjs, angular.js
Svelte, sveltekit
Ember.js, emberjs
jQuery
Node.js, nodejs, Node^~
Express.js, expressjs, Express~
NestJS, nest.js
Deno^
Django
Flask^~
FastAPI
Spring Boot, spring framework, Spring~, spring mvc, springboot
Hibernate^~
GraphQL
REST APIs, rest api, restful api, restful apis, restful services, rest services, restful web services
gRPC
WebSockets, websocket
Microservices, microservice, micro services
WebAssembly, wasm
Solidity^
Blockchain*
Smart contracts, smart contract
iOS development, ios developer, ios engineer, ios app, ios apps, ios sdk
Android development, android developer, android engineer, android sdk, android app, android apps, jetpack compose
Unity^~, unity3d, unity engine
Unreal Engine, unreal
Game development, game design, gameplay programming
Embedded systems, embedded software, embedded linux, firmware
RTOS, freertos
ROS~, ros2, robot operating system
OpenGL
CUDA
Verilog, systemverilog
VHDL
FPGA, fpgas
Object-oriented programming, object oriented programming, OOP^, object oriented design
Functional programming
Test-driven development, test driven development, TDD^
Design patterns*
Data structures, algorithms and data structures
Distributed systems, distributed system
System design, software architecture, systems architecture
Code review, code reviews
Git^, git version control
GitHub
GitLab
Jira^, jira software
Confluence^~
Selenium
Cypress^~, cypress.io
Playwright^~
JUnit
Jest~
Test automation, automated testing, automation testing, automated tests
Manual testing
Quality assurance*, QA^
`,
  data: `
PostgreSQL, postgres
MySQL
MariaDB
SQL Server, mssql, ms sql, microsoft sql server
Oracle Database, oracle db, oracle sql, Oracle~
SQLite
MongoDB, Mongo~
Redis^
Cassandra^
DynamoDB
Elasticsearch, elastic search, elk stack
OpenSearch
Neo4j
ClickHouse
Snowflake^
BigQuery, big query
Redshift^
Databricks
Apache Spark, Spark~, pyspark
Apache Kafka, kafka
Apache Airflow, airflow
Apache Flink, flink
Hadoop, hdfs, mapreduce
Hive~, apache hive
dbt
RabbitMQ
ETL, ELT^, etl pipelines
Data engineering, data pipelines, data pipeline
Data warehousing, data warehouse, data warehouses
Data modeling, data modelling, data models
Data governance
Data analysis, data analytics, data analyst
Data visualization, data visualisation, dashboards
Business intelligence
Power BI, powerbi
Tableau^
Looker^
Qlik, qlikview, qlik sense
Google Analytics, ga4
Statistics, statistical analysis, statistical modeling, statistical modelling
SAS^~, sas programming
SPSS
Stata^
pandas~, numpy
scikit-learn, sklearn
PyTorch
TensorFlow
Keras^
JAX~
Machine learning, ml engineer, ml models
Deep learning, neural networks
Natural language processing, nlp
Computer vision
Large language models, large language model, llm, llms
Generative AI, gen ai, genai
Retrieval-augmented generation, retrieval augmented generation, RAG~
Prompt engineering
Reinforcement learning
Recommender systems, recommendation systems, recommendation engine
MLOps
Data science, data scientist
A/B testing, ab testing, experimentation platform
Geographic information systems, GIS^, arcgis, qgis
Bioinformatics
Data entry
`,
  cloud: `
AWS, amazon web services
Amazon EC2, ec2
Amazon S3, S3~
AWS Lambda, Lambda~
Microsoft Azure, azure
Google Cloud, gcp, google cloud platform
Docker^
Kubernetes, k8s, eks, gke, AKS~
Helm~
Terraform
Ansible^
Puppet~
Chef~
Pulumi
CloudFormation
Jenkins^
GitHub Actions
CircleCI, circle ci
Argo CD, argocd
CI/CD, continuous integration, continuous delivery, continuous deployment, cicd
DevOps, dev ops
Site reliability engineering, site reliability, SRE^
Infrastructure as code, IAC^
Linux, red hat, rhel, ubuntu, debian
Unix
Windows Server
Active Directory, entra id
VMware, vsphere, esxi
Virtualization, virtualisation
Networking*, tcp/ip, computer networks, network administration, lan/wan
Cisco^, ccna, ccnp
Nginx
Apache HTTP Server, apache httpd
Observability*
Prometheus^
Grafana
Datadog
Splunk
New Relic
OpenTelemetry
Incident response, incident management
Cybersecurity, cyber security, information security, infosec
Penetration testing, pen testing, pentesting
Vulnerability management, vulnerability assessment
SIEM
Identity and access management, IAM~, identity management
Cryptography
Network security, firewalls
Cloud security
ISO 27001
SOC 2
NIST^, nist 800-53, RMF~
CISSP
CompTIA Security+, comptia security
ITIL
ServiceNow
Help desk support, help desk, helpdesk, service desk, technical support, it support, desktop support
Microsoft Intune, intune
Backup and recovery, disaster recovery
Serverless
`,
};
