/** The first page of a site. */
export const home = {
  headline: 'What did the policy promise, who owes it, and what became of it?',
  lede: 'Paimana reads a national policy and lists every promise in it, tied to the clause it stands in, with an honest account of which of them could be checked at all.',
  workspaces: 'Workspaces',
  fictional: 'invented',
  counts:
    '{policies, plural, one {# policy} other {# policies}}, {promises, plural, one {# promise} other {# promises}}',
  xrayTitle: 'Try it on a text of your own',
  xrayText:
    'Give it a policy, a plan, a resolution or minutes, as PDF, Word, web page or plain text. It is read on this machine, and nothing is stored.',
  xrayLink: 'X-ray a text',
}
