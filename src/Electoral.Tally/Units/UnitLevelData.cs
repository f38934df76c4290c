using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of one level as columns, in depth-first order of the tree.</summary>
internal sealed class UnitLevelData(TextArray codes, TextArray? names, int[] parents)
{
    public int Count => Codes.Count;

    public TextArray Codes { get; } = codes;

    /// <summary>Published names (an empty one means the code is the name), or null where the level has none.</summary>
    public TextArray? Names { get; } = names;

    /// <summary>The index of each unit's parent among the units of the level above; ascending.</summary>
    public int[] Parents { get; } = parents;

    /// <summary>The first child of each unit among the units of the level below, and the end after the last.</summary>
    public int[] FirstChild { get; private set; } = [];

    public string NameOf(int index)
    {
        var name = Names is null || Names[index].IsEmpty ? Codes[index] : Names[index];
        return name.IsEmpty ? ReportingUnit.NameOfNone : Encoding.UTF8.GetString(name);
    }

    public void ConnectTo(UnitLevelData below)
    {
        var first = new int[Count + 1];
        for (int child = below.Count - 1; child >= 0; child--) first[below.Parents[child]] = child;
        // A unit without children begins where the next one does.
        first[Count] = below.Count;
        for (int unit = Count - 1, child = below.Count; unit >= 0; unit--)
        {
            bool hasChildren = first[unit] < below.Count && below.Parents[first[unit]] == unit;
            first[unit] = child = hasChildren ? first[unit] : child;
        }

        FirstChild = first;
    }
}
