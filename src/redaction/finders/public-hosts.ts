import { words } from '../words.ts';

/** Sites that everybody reads: that a text points there tells nothing of who wrote it. */
const WELL_KNOWN = words(`
  github.com githubusercontent.com github.io githubstatus.com gitlab.com bitbucket.org stackoverflow.com stackexchange.com
  serverfault.com wikipedia.org wikimedia.org ietf.org rfc-editor.org w3.org whatwg.org iana.org iso.org ieee.org nist.gov
  cve.org mitre.org kubernetes.io k8s.io helm.sh docker.com docker.io quay.io ghcr.io gcr.io npmjs.com npmjs.org pypi.org
  python.org nodejs.org golang.org go.dev rust-lang.org crates.io docs.rs ruby-lang.org rubygems.org php.net java.com
  oracle.com openjdk.org maven.org apache.org cncf.io linux.org kernel.org debian.org ubuntu.com redhat.com fedoraproject.org
  archlinux.org alpinelinux.org postgresql.org mysql.com mariadb.org mongodb.com redis.io redis.com sqlite.org elastic.co
  prometheus.io grafana.com opentelemetry.io jaegertracing.io envoyproxy.io istio.io nginx.org nginx.com haproxy.org
  hashicorp.com terraform.io ansible.com puppet.com microsoft.com azure.com windows.com google.com googleapis.com
  cloud.google.com android.com youtube.com amazon.com aws.amazon.com amazonaws.com cloudflare.com cloudflarestatus.com
  fastly.com akamai.com letsencrypt.org slack.com pagerduty.com atlassian.com atlassian.net datadoghq.com sentry.io
  newrelic.com statuspage.io stripe.com twilio.com sendgrid.com twitter.com x.com facebook.com linkedin.com medium.com
  reddit.com news.ycombinator.com zoom.us mozilla.org developer.mozilla.org chromium.org web.dev dora.dev sre.google
  sre.google.com jenkins.io travis-ci.org travis-ci.com circleci.com discord.com discordapp.com readthedocs.io
  readthedocs.org jupyter.org mybinder.org example.com example.org example.net schema.org json-schema.org yaml.org
  semver.org openapis.org graphql.org grpc.io vuejs.org reactjs.org react.dev angular.io typescriptlang.org eslint.org
  esbuild.github.io socket.io asp.net apple.com hackmd.io jfrog.com gitter.im matrix.org matrix.to bugzilla.org gnu.org perl.org
  sourceforge.net launchpad.net freedesktop.org opensource.org creativecommons.org
`);
/** Under these a name is one customer's own. */
const RENTED =
  /\.(?:amazonaws\.com|cloudfront\.net|azure\.com|windows\.net|azurewebsites\.net|googleapis\.com|atlassian\.net|slack\.com|pagerduty\.com|datadoghq\.com|sentry\.io|github\.io|readthedocs\.io|zoom\.us|statuspage\.io|docker\.io|gcr\.io|example\.(?:com|org|net)|redis\.com|mongodb\.net|elastic\.co|grafana\.com|grafana\.net)$/;
const PUBLIC_LABELS =
  /^(?:www|docs?|api|status|blog|support|help|developer|developers|dev|learn|cloud|console|registry|hub|raw|gist|download|downloads|wiki|en|de|aws|sts|s3|ec2|iam|rds|sqs|sns|storage|bugs|issues|forum|community|cdn|static|deb|security|news|app|events|hooks|health|packages|pkg|lists|archive|tools|datatracker|cve|nvd|secure|mail|access|kb|trust|management|accounts?|admin|my|login|portal|compute|www-\w+|[a-z]{2}(?:-[a-z]+)+-\d)$/;

/** Whether a host is a public site that anybody may name. */
export function isWellKnown(host: string): boolean {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  for (let take = 2; take <= Math.min(3, labels.length); take++) {
    if (!WELL_KNOWN.has(labels.slice(-take).join('.'))) continue;
    const own = labels.slice(0, -take);
    return (
      !RENTED.test(host.toLowerCase()) ||
      (own.every((label) => PUBLIC_LABELS.test(label)) &&
        !/example\.(?:com|org|net)$/.test(host) &&
        own.length > 0)
    );
  }
  return false;
}
