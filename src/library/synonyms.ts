/**
 * What people who run software call the same thing, or nearly. A line is one meaning, its ways of saying it apart by
 * commas; every form of a word is found, so one form is enough. The company's own go into the config.
 */
export const SAME_WORD = `
cert, certs, certificate
db, dbs, database
config, conf, configuration, cfg
k8s, kubernetes, kube
postgres, postgresql, pg, psql
mongo, mongodb
elastic, elasticsearch
repo, repository
prod, production
infra, infrastructure
auth, authentication, authenticate
cred, creds, credential
perf, performance
env, environment
svc, service
vm, vms, virtual machine
lb, elb, alb, nlb, load balancer, loadbalancer
ci, continuous integration
cdn, content delivery network
dns, name resolution, domain name system
oom, ooms, out of memory, oomkilled, oomkill, oom killer, oom killed
gc, garbage collection, garbage collector
expired, expiry, expires, expiring, expiration
misconfigured, misconfiguration, wrong configuration, bad config
rollback, roll back, rolled back, rolling back
rollout, roll out, rolled out, rolling out
failover, fail over, failed over
login, log in, logged in, logging in, logon, sign in, signin
logout, log out, logged out, sign out
timeout, time out, timed out, times out, timing out
overload, over load
autoscaler, autoscaling, auto scaling, auto scaler, hpa
deploy, deployment, deployed
dst, daylight saving, summer time, winter time, clock change
ddos, dos, denial of service
sms, text message
ip, ips, ip address
fd, fds, file descriptor, file handle
nic, network interface
az, availability zone
dc, datacenter, data center, datacentre, data centre
mq, message queue
pvc, persistent volume, pv
cpu, cpus, processor
ram, memory
ssd, hdd, disk, disc
ui, user interface
email, mail
backup, back up, backed up
setup, set up
startup, start up, starting up
shutdown, shut down, shutting down
readonly, read only
canceled, cancelled, cancellation
`;

export const SAME_MEANING = `
connection pool exhaustion, pool exhausted, exhausted pool, exhausted the pool, connections exhausted, exhausted connections, too many connections, too many clients, max connections, maximum connections, maximum number of connections, connection limit, client limit, connection slots, out of connections, out of database connections, no free connection, no connections left, no connection left, all connections, connection starvation, starved of connections, starved of database connections, pool ran dry, pool is full, pool was full, pool timeout
oom, memory exhaustion, exhausted memory, ran out of memory, memory exhausted, heap space, memory limit, not enough memory, insufficient memory, low on memory, memory pressure, high memory usage
memory leak, leaked memory, leaking memory, memory growth, memory that only grows
disk full, full disk, disk is full, disk was full, disk space, free space, space left, no space, out of space, out of disk, enospc, storage full, full volume, volume was full, volume is full, disk usage, disk filled, filled the disk, filled up, disk quota, quota exceeded, out of inodes, no inodes, disk exhaustion
certificate, tls, ssl, x509, https
expired, outdated, ran out, no longer valid, not renewed, lapsed, renewal
dns, nameserver, name server, resolver, nxdomain, servfail, dns record, domain name, dns zone
credential, secret, password, token, api key, access key, private key, keys
leaked, leak, exposed, exposure, disclosed, published by accident, compromised, stolen, revealed
slow, slowness, sluggish, latency, slow response, response time, performance degradation, degraded performance, poor performance, long time, unresponsive, took longer, laggy
outage, down, downtime, unavailable, unavailability, unreachable, offline, inaccessible, not available, not reachable, service disruption, disruption, went down
traffic surge, surge, spike, burst, flood, influx, peak, traffic spike, sudden load, sudden increase, increased traffic, high traffic, unusual traffic, flash crowd, hug of death, slashdotted, heavy traffic, popular, viral, flash sale, stampede
overload, overloaded, overwhelmed, saturated, saturation, swamped, high load, heavy load, out of capacity, capacity exceeded, at capacity, under provisioned
crawler, crawling, bot, bots, scraper, scraping, spider, abusive requests, aggressive clients
bill, billing, invoice, payment, unpaid, credit card, out of funds, out of credits, budget
suspended, disabled, deactivated, terminated, canceled, revoked, blocked, closed
account, subscription
spend, spending, cost, costs, expense, overspend
data loss, lost data, loss of data, data was lost, lost records, unrecoverable
deleted, deletion, removed, wiped, dropped, erased, destroyed
restore, restored, recover, recovered, recovery
backup, snapshot, dump
corrupt, corruption, corrupted, malformed, bad data, wrong data, inconsistent data
rollback, revert, reverted, undo
deploy, release, rollout, ship, shipped, publish
config, setting, parameter
third party, vendor, provider, supplier, upstream provider, external service
rate limit, rate limiting, throttle, throttled, throttling, too many requests, 429, quota
crash, crashed, crashing, crashloop, crash loop, crashloopbackoff, segfault, panic, core dump, aborted
restart, reboot, rebooted, bounced, power cycle
hang, hung, stuck, frozen, froze, blocked, wedged, stalled
timeout, deadline exceeded, etimedout, gateway timeout, 504
server error, internal server error, http 500, 500, 5xx, 502, 503, bad gateway, service unavailable, error rate
login, authentication, sso, single sign on, session
permission, permissions, access denied, permission denied, forbidden, 403, unauthorized, 401, access rights, privileges
queue, backlog, consumer lag, queue depth, pending jobs, queued
replication lag, replica lag, lagging replica, behind the primary, stale read, stale replica, replica behind, standby behind
deadlock, lock contention, lock wait, waiting for locks, lock queue, queue of locks, table lock, row lock, locked table
retry storm, retries, retry amplification, retry loop, retried, own retries
cache stampede, thundering herd, dogpile, cold cache, cache miss, cache expired, empty cache
failover, switchover, leader election, promotion, promoted
network partition, split brain, netsplit, connectivity loss, lost connectivity
packet loss, network failure, network outage, connectivity, connection lost
monitoring, alerting, observability, alert, alarm
too many open files, emfile, file descriptor, ulimit, port exhaustion, ephemeral ports, socket leak
clock skew, clock drift, ntp, wrong time
leap second, leap year, leap day
schema migration, schema change, database migration, ddl, alter table, migration
feature flag, feature toggle, flag
power outage, power loss, power failure, lost power, blackout
hardware failure, disk failure, failed disk, broken hardware, faulty hardware
region, zone, data center
duplicate, duplicated, twice, double, double charge, charged twice
oversold, oversell, sold too many, double booked
data format, schema mismatch, parse error, parsing error, incompatible format
race condition, race, concurrency bug
attack, ddos, hacked, breach, intrusion, abuse, malicious
vulnerability, cve, exploit, security issue
spam, phishing
upgrade, update, new version, version bump, updated
scale up, scaling, autoscaler, more replicas, resize
node, worker, host, machine
pod, container
job, task, cron, scheduled job, batch
website, web site, site, web page, homepage, home page
user, customer, visitor
ingress, reverse proxy, proxy, gateway
artifact, package, binary
garbage collection, stop the world, gc pause
human, manual, by hand, manually
`;

/** A wide word and what it takes in: asking for the first finds the others, not the other way round. */
export const KINDS = `
cloud provider: aws, amazon, ec2, azure, microsoft, gcp, google cloud, gce, digitalocean, linode, hetzner, ovh, heroku, rackspace, cloud
cloud: aws, azure, gcp, google cloud, digitalocean, linode
third party: cloudflare, fastly, akamai, github, gitlab, stripe, twilio, datadog, pagerduty, jfrog, aws, azure, gcp
cdn: cloudflare, fastly, akamai, cloudfront
kubernetes: aks, eks, gke, openshift, kubelet
database: postgres, mysql, mariadb, mongodb, redis, sqlite, cassandra, dynamodb, oracle, cloud sql, rds
queue: kafka, rabbitmq, sqs, pubsub, nats, celery, sidekiq
cache: redis, memcached, varnish
load balancer: haproxy, nginx, envoy, traefik, ingress
ci: jenkins, github actions, gitlab ci, buildkite, circleci, travis
authentication: ldap, oauth, saml, oidc, kerberos, active directory
disk full: log rotation, inodes, log files, retention
oom: memory leak, memory spike, memory
slow: timeout, overload, degraded, cpu
traffic surge: launch, announcement, reddit, hacker news, twitter, crawler, ddos, popularity, simultaneous, high load
outage: incident, disrupted, interruption, failure, crash
connection pool exhaustion: connection leak, pgbouncer, idle connections, connection pool, open connections, socket leak, too many open files, connection surge
data loss: deleted, corrupt, accidentally deleted
certificate: lets encrypt, cert manager, acme, certificate authority
credential: service account, ssh key, signing key
bill: spending
`;
