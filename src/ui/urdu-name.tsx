/** "اردو". */
export function UrduName() {
  return <>اردو</>
}
