using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>For each row, one of a few texts: the index in a list of names, or -1 for none.</summary>
internal sealed class Categories(int[] ids, IReadOnlyList<string> names)
{
    private const int BlockRows = 1 << 16;

    public int[] Ids { get; } = ids;

    public IReadOnlyList<string> Names { get; } = names;

    public string? this[int row] => Ids[row] < 0 ? null : Names[Ids[row]];

    /// <summary>The same with only the names in use, in the order of codes instead of their first use.</summary>
    public Categories InCanonicalForm(int threads)
    {
        var work = new Workload(threads, BlockRows, 0, CancellationToken.None);
        var used = new bool[Names.Count];
        work.ForRanges(Ids.Length, (from, end) =>
        {
            foreach (int id in Ids.AsSpan(from..end))
            {
                if (id >= 0) used[id] = true;
            }
        });

        int[] order = [.. Enumerable.Range(0, Names.Count).Where(id => used[id])];
        byte[][] texts = [.. Names.Select(Encoding.UTF8.GetBytes)];
        order.AsSpan().Sort((left, right) => CodeOrder.Compare(texts[left], texts[right]));
        if (order.SequenceEqual(Enumerable.Range(0, Names.Count))) return this;

        var indexes = new int[Names.Count];
        for (int index = 0; index < order.Length; index++) indexes[order[index]] = index;
        int[] ids = GC.AllocateUninitializedArray<int>(Ids.Length);
        work.ForRanges(ids.Length, (from, end) =>
        {
            for (int row = from; row < end; row++) ids[row] = Ids[row] < 0 ? Ids[row] : indexes[Ids[row]];
        });
        return new(ids, [.. order.Select(id => Names[id])]);
    }

    /// <summary>
    /// The same with names that differ only in invisible characters merged, at the index of the first.
    /// </summary>
    public Categories InForm()
    {
        string[] forms = [.. Names.Select(CodeForm.Of)];
        if (forms.SequenceEqual(Names)) return this;
        string[] different = [.. forms.Distinct()];
        int[] indexes = [.. forms.Select(form => Array.IndexOf(different, form))];
        return new([.. Ids.Select(id => id < 0 ? id : indexes[id])], different);
    }

    public Categories Take(RowPermutation rows) => new(rows.Take(Ids), Names);

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
        private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

        public void Add(string? name)
        {
            if (name is null)
            {
                _ids.Add(-1);
                return;
            }

            if (!_indexes.TryGetValue(name, out int index)) _indexes.Add(name, index = _indexes.Count);
            _ids.Add(index);
        }

        public Categories? Build() => _indexes.Count == 0 ? null : new([.. _ids], [.. _indexes.Keys]);
    }
}
