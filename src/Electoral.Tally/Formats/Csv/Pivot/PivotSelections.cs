using System.Text.Unicode;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The selections of a source: those listed, then others in the order of their first appearance.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class PivotSelections(CsvEntryPlan plan)
{
    private readonly Dictionary<string, int> _columns = new(plan.IndexOfListed, StringComparer.Ordinal);
    private readonly List<Found> _all = [.. (plan.Listed ?? []).Select(_ => new Found())];

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>How many of them are listed.</summary>
    public int Listed => plan.Listed?.Count ?? 0;

    /// <summary>The column of an entry's selection, which may be a new one.</summary>
    public int ColumnOf(CsvEntry entry)
    {
        if (!_columns.TryGetValue(entry.Form, out int column))
        {
            if (Count >= plan.MostSelections) Throw.TooManySelections(plan.MostSelections, entry.Form);
            _columns.Add(entry.Form, column = Count);
            _all.Add(new());
        }

        _all[column].Take(entry);
        return column;
    }

    /// <summary>All texts, from which the encoding is determined.</summary>
    public TextArray Texts()
    {
        var texts = new TextArrayBuilder();
        foreach (var found in _all)
        {
            texts.Add(found.Id);
            texts.Add(found.Name);
            texts.Add(found.Party);
        }

        return texts.Build();
    }

    /// <summary>The selections for display, without those that are only collected in "others".</summary>
    /// <param name="decoder">Decodes bytes to texts.</param>
    public Selection[] Build(TextDecoder decoder) =>
        [.. _all.Take(plan.Listed is null ? Count : Listed).Select((found, i) => Build(found, i, decoder))];

    /// <summary>The ids of selections whose records have different names.</summary>
    public string[] WithoutName(TextDecoder decoder) =>
        [.. _all.Where(found => found.NamesDiffer).Select(found => CodeForm.Of(decoder.GetString(found.Id)))];

    private Selection Build(Found found, int column, TextDecoder decoder)
    {
        string name = found.NamesDiffer ? "" : CodeForm.Of(decoder.GetString(found.Name));
        string party = found.PartiesDiffer ? "" : CodeForm.Of(decoder.GetString(found.Party));
        var own = column < Listed ? plan.Listed![column] : new Selection(CodeForm.Of(decoder.GetString(found.Id)));
        if (own.Name == own.Id && name.Length > 0) own = own with { Name = name };
        return own.Party is null && party.Length > 0 ? own with { Party = party } : own;
    }

    /// <summary>A selection as its entries call it.</summary>
    private sealed class Found
    {
        private bool _isKnown;

        public byte[] Id { get; private set; } = [];

        public byte[] Name { get; private set; } = [];

        public byte[] Party { get; private set; } = [];

        public bool NamesDiffer { get; private set; }

        public bool PartiesDiffer { get; private set; }

        /// <summary>Notes another entry: a selection has a name only if all of its entries agree on it.</summary>
        public void Take(CsvEntry entry)
        {
            if (!_isKnown) (Id, Name, Party, _isKnown) = (entry.Id, entry.Name, entry.Party, true);
            NamesDiffer |= !Same(entry.Name, Name);
            PartiesDiffer |= !Same(entry.Party, Party);
        }

        private static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => one.SequenceEqual(other)
            || (Utf8.IsValid(one) && Utf8.IsValid(other) && CodeForm.Of(one).SequenceEqual(CodeForm.Of(other)));
    }
}
