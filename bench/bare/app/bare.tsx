export default function Bare() {
  return <h1>Nothing</h1>
}
