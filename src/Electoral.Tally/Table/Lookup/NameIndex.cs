using System.Buffers;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Lookup;

/// <summary>The units of each folded name.</summary>
/// <remarks>
/// Units have positions in the order of their names, so that those of all names with one beginning are a range. The
/// code of a unit without a name is used as its name. Texts without a letter are left out: they are looked up as codes,
/// and one digit more or less is not a slip but another code.
/// </remarks>
internal sealed class NameIndex
{
    private static readonly SearchValues<char> DigitsAndBlank = SearchValues.Create("0123456789 ");

    private readonly int[] _starts, _units, _positions;
    private readonly Lazy<WordIndex> _words;

    private NameIndex(SortedTexts names, (int[] Starts, int[] Items) units, int[] positions)
    {
        (Names, (_starts, _units), _positions) = (names, units, positions);
        positions.AsSpan().Fill(-1);
        for (int position = 0; position < _units.Length; position++) positions[_units[position]] = position;
        _words = new(() => WordIndex.Of(names, _starts));
    }

    /// <summary>The names.</summary>
    public SortedTexts Names { get; }

    /// <summary>The words of the names, gathered on first use.</summary>
    public WordIndex Words => _words.Value;

    /// <summary>The units of a name, in the order of their numbers.</summary>
    public ReadOnlySpan<int> UnitsOf(int name) => _units.AsSpan(_starts[name].._starts[name + 1]);

    /// <summary>The positions of the units of the names from one to before another.</summary>
    public (int Start, int End) PositionsOf(int firstName, int endName) => (_starts[firstName], _starts[endName]);

    /// <summary>The unit at a position.</summary>
    public int UnitAt(int position) => _units[position];

    /// <summary>The position of a unit; -1 where its name has no letter.</summary>
    public int PositionOf(int unit) => _positions[unit];

    public static NameIndex Of(TallyTable table, UnitNumbers units)
    {
        var folding = new NameFolding();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        int[] nameOf = new int[units.Count];
        int unit = 0;
        for (int depth = 1; depth <= table.Units.Levels.Count; depth++)
        {
            var level = table.Units.Data(depth);
            for (int index = 0; index < level.Count; index++, unit++)
            {
                var name = folding.Of(NameOf(level, index));
                bool isLeft = !HasLetter(name) || !units.HasSheets(unit);
                if (isLeft) nameOf[unit] = -1;
                else if (!known.TryGetValue(name, out nameOf[unit])) known[name] = nameOf[unit] = numbers.Count;
            }
        }

        var (names, order) = SortedTexts.Of(numbers);
        return new(names, NumberGroups.Of(nameOf, order), nameOf);
    }

    /// <summary>Whether a folded text is more than numbers.</summary>
    public static bool HasLetter(ReadOnlySpan<char> folded) => folded.IndexOfAnyExcept(DigitsAndBlank) >= 0;

    private static ReadOnlySpan<byte> NameOf(UnitLevelData level, int index) =>
        level.Names is null || level.Names[index].IsEmpty ? level.Codes[index] : level.Names[index];
}
