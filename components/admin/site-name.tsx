/** The paper's name as readers see it: set type, its last word in the accent. */
export function SiteName({ name }: { name: string }) {
  const cut = name.lastIndexOf(' ');
  if (cut < 0) return name;
  return (
    <>
      {name.slice(0, cut)} <span className="text-accent">{name.slice(cut + 1)}</span>
    </>
  );
}
