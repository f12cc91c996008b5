import { words } from '../words.ts';

/** What machines do, as their names say it. */
const ROLES = words(`
  db dbs database sql web www app apps api srv svc server host node vm box broker worker master slave leader replica
  primary secondary standby bastion jump jumphost gw gateway lb elb nlb alb proxy cache router rtr switch sw fw firewall
  edge core ns dns mx mail smtp imap ldap ad dc nas san backup esx esxi hv hypervisor rack pdu ups kvm storage store file
  fs nfs log logs logging syslog metrics mon monitor monitoring batch cron job queue mq msg stream search index
  control controlplane cp etcd zk zookeeper consul vault runner builder build ci agent collector ingest shard cluster
  pool frontend backend fe be auth sso vpn ntp repo registry git data hadoop hdfs spark compute gpu front back mgmt
  admin util scheduler ingress egress relay scanner printer pos kiosk controller
`);
/** Software by whose name machines go; a number behind it may as well be its version. */
const SOFTWARE = words(`
  kafka redis postgres postgresql pg pgsql mysql mariadb mongo mongodb es elastic elasticsearch opensearch cassandra
  rabbit rabbitmq nginx haproxy memcached memcache prometheus grafana jenkins solr influx influxdb clickhouse minio ceph
  envoy traefik pgbouncer postfix apache tomcat splunk graphite zabbix nagios hbase flink patroni
`);
/** Software whose versions are written so. */
const VERSIONED = words(`
  node python java ruby php go ubuntu debian centos rhel alpine windows win ios android chrome firefox jdk jre openjdk
  log4j utf iso sha md rfc cve http ipv gpt es v x
`);
const PLACES = words(`
  prod prd production stg stage staging dev devel test tst qa uat live preprod pre int dr sandbox sbx perf load
  eu us uk de fr na emea apac ap sa fra ams lon lhr dub par ber muc nyc iad sfo sjc pdx sea ord dfw syd sin hkg nrt tyo
  fra1 ams1 ams2 lon1 nyc1 nyc3 sfo1 sfo2 sgp1 dc1 dc2 euw1 use1 usw2 euc1 az1 az2
`);
const REGION =
  /^(?:af|ap|ca|cn|eu|il|me|mx|sa|us|usgov|europe|asia|australia|northamerica|southamerica|africa|uk)-(?:gov-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)(?:-?\d[a-f]?)?(?:-[a-c])?$/;
const KUBERNETES_POD =
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{8,10}-[a-z0-9]{5}$/;
const DAEMON_POD = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z]{1})[a-z0-9]{5}$/;
const CLOUD_NODE =
  /^(?:gke|aks|eks|doks)-[a-z0-9-]*[a-z0-9]{4}$|^(?:ip|ec2)-\d{1,3}(?:-\d{1,3}){3}$|^DESKTOP-[A-Z0-9]{7}$|^[A-Z]{2,6}-(?:LT|PC|NB|SRV|DC|SQL|WEB|APP|DB)-?\d{2,6}$|^(?:LAPTOP|WIN|PC)-[A-Z0-9]{6,12}$/;

/** Whether a name without dots is one that a machine or a pod got: `db-prod-03`, `web01`, `checkout-7d9f8b6c5-x2x4z`. */
export function isHostName(given: string): boolean {
  if (CLOUD_NODE.test(given)) return true;
  const name = given.toLowerCase();
  if (given !== name && given !== given.toUpperCase()) return false;
  if (REGION.test(name)) return false;
  const parts = name.split('-');
  const last = parts.at(-1) ?? '';
  if (parts.length >= 2 && given === name) {
    if (KUBERNETES_POD.test(name) && !/^[0-9a-f]{8}$/.test(parts.at(-2) ?? ''))
      return !/\d{4}/.test(parts.at(-2)?.slice(0, 4) === '2026' ? '2026' : '');
    if (DAEMON_POD.test(name) && isScrambled(last)) return true;
  }
  if (parts.length === 1) return glued(name);
  return numbered(parts);
}

/** Where in an id like `2026-08-02-full-disk-of-db-prod-03` a machine's name begins; null where there is none. */
export function hostInId(id: string): number | null {
  const from = /^\d{4}-\d\d-\d\d-/.exec(id)?.[0].length ?? 0;
  if (from === 0) return null;
  for (let at = from; at < id.length; at = id.indexOf('-', at) + 1) {
    const first = id.slice(at).split('-')[0]?.replace(/\d+$/, '') ?? '';
    if ((ROLES.has(first) || SOFTWARE.has(first) || PLACES.has(first)) && /-0?\d{1,4}$/.test(id)) {
      if (isHostName(id.slice(at)) && (/-0\d+$/.test(id) || id.slice(at).split('-').length > 2)) return at;
    }
    if (id.indexOf('-', at) < 0) break;
  }
  return null;
}

/** `web01`, `srv042`, `dbprod03` */
function glued(name: string): boolean {
  const [, letters = '', digits = ''] = /^([a-z]{2,20})(\d{1,4})$/.exec(name) ?? [];
  if (digits === '') return false;
  const padded = digits.length >= 2;
  if (ROLES.has(letters))
    return (padded || ALONE.has(letters)) && !NOUNS.has(letters) && !/^(?:db2|web[23])$/.test(name);
  if (SOFTWARE.has(letters)) return digits.startsWith('0') && padded;
  return padded && splitsInto(letters);
}

const splitsInto = (letters: string): boolean => {
  for (let i = 2; i <= letters.length - 2; i++) {
    const [a, b] = [letters.slice(0, i), letters.slice(i)];
    const known = (word: string) => ROLES.has(word) || SOFTWARE.has(word) || PLACES.has(word);
    if (known(a) && known(b) && (PLACES.has(a) || PLACES.has(b) || ROLES.has(a))) return true;
  }
  return false;
};

/** `db-prod-03`, `kafka-broker-2`, `postgres-0`, `prod-eu-1`, `web-fra1-07` */
function numbered(parts: readonly string[]): boolean {
  const bare = parts.map((part) => part.replace(/\d+[a-z]?$/, ''));
  const number = /(\d+)[a-z]?$/.exec(parts.at(-1) ?? '')?.[1] ?? '';
  const inner = parts.slice(0, -1).some((part) => /^[a-z]{2,}\d+$/.test(part));
  if (number === '' && !inner && !parts.some((part) => /^\d{1,3}$/.test(part))) return false;
  if (number.length > 4) return false;
  const role = bare.filter((part) => ROLES.has(part)).length;
  const software = bare.filter((part) => SOFTWARE.has(part)).length;
  const place = parts.filter((part, i) => PLACES.has(part) || PLACES.has(bare[i] ?? '')).length;
  if (VERSIONED.has(bare[0] ?? '') && parts.length === 2) return false;
  if (place > 0 && (role > 0 || software > 0)) return true;
  if (role + software >= 2) return true;
  const padded = /^0\d/.test(number);
  if (padded && (role > 0 || software > 0 || place > 0)) return true;
  if (role > 0) return number.length <= 3 && number !== '' && !NOUNS.has(bare[0] ?? '');
  if (software > 0) return parts.length > 2 || /^[0-4]$/.test(number);
  return place >= 2 || (place === 1 && parts.length > 2 && PLACES.has(parts[0] ?? ''));
}

/** Roles that are counted in prose too: "test-2", "job-3". */
const NOUNS = words('job index data core log logs file build batch store');

/** Roles that one digit makes a machine of. */
const ALONE = words(
  'lb gw fw rtr srv db web ns mx hv nas esx bastion proxy worker master replica broker vm vpn dns mail',
);

/** Letters and digits by turns, as no word has them. */
function isScrambled(text: string): boolean {
  const turns = text.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0;
  return (
    turns >= 2 || (turns >= 1 && !/[aeiou]/.test(text) && !/^(?:\d+[a-z]{1,3}|[a-z]{1,3}\d+)$/.test(text))
  );
}
