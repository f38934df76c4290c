using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A text out of few for each row: the place in a list of names, or -1 for none.</summary>
internal sealed class Categories(int[] ids, IReadOnlyList<string> names)
{
    public int[] Ids { get; } = ids;

    public IReadOnlyList<string> Names { get; } = names;

    public string? this[int row] => Ids[row] < 0 ? null : Names[Ids[row]];

    /// <summary>The same with the names in use alone, in the order of codes instead of their first use.</summary>
    public Categories InCanonicalForm()
    {
        var used = new bool[Names.Count];
        foreach (int id in Ids)
        {
            if (id >= 0) used[id] = true;
        }

        int[] order = [.. Enumerable.Range(0, Names.Count).Where(id => used[id])];
        byte[][] texts = [.. Names.Select(Encoding.UTF8.GetBytes)];
        order.AsSpan().Sort((left, right) => CodeOrder.Compare(texts[left], texts[right]));
        if (order.SequenceEqual(Enumerable.Range(0, Names.Count))) return this;

        var places = new int[Names.Count];
        for (int place = 0; place < order.Length; place++) places[order[place]] = place;
        int[] ids = Array.ConvertAll(Ids, id => id < 0 ? id : places[id]);
        return new(ids, [.. order.Select(id => Names[id])]);
    }

    public Categories Take(ReadOnlySpan<int> order) => new(Gather.Take<int>(Ids, order), Names);

    public static Categories? Join(IEnumerable<(Categories? Part, int Rows)> parts)
    {
        var joined = new Builder();
        foreach (var (part, rows) in parts)
        {
            for (int row = 0; row < rows; row++) joined.Add(part?[row]);
        }

        return joined.Build();
    }

    /// <summary>Collects categories, in the order of their first use. Not safe to share between threads.</summary>
    internal sealed class Builder
    {
        private readonly List<int> _ids = [];
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        public void Add(string? name)
        {
            if (name is null)
            {
                _ids.Add(-1);
                return;
            }

            if (!_places.TryGetValue(name, out int place)) _places.Add(name, place = _places.Count);
            _ids.Add(place);
        }

        public Categories? Build() => _places.Count == 0 ? null : new([.. _ids], [.. _places.Keys]);
    }
}
