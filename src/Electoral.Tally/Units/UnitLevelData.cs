using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of one level as columns, in depth-first order of the tree.</summary>
internal sealed class UnitLevelData(TextArray codes, TextArray? names, int[] parents)
{
    public int Count => Codes.Count;

    public TextArray Codes { get; } = codes;

    /// <summary>Published names (an empty one means the code is the name), or null if the level has none.</summary>
    public TextArray? Names { get; } = names;

    /// <summary>The index of each unit's parent among the units of the level above; ascending.</summary>
    public int[] Parents { get; } = parents;

    /// <summary>The first child of each unit among the units of the level below, then the end of the last.</summary>
    public int[] FirstChild { get; private set; } = [];

    public string NameOf(int index)
    {
        var name = Names is null || Names[index].IsEmpty ? Codes[index] : Names[index];
        return name.IsEmpty ? ReportingUnit.NameOfNone : Encoding.UTF8.GetString(name);
    }

    public void ConnectTo(UnitLevelData below)
    {
        int[] first = GC.AllocateUninitializedArray<int>(Count + 1);
        // The range of a unit without children begins where that of the next unit does.
        int units = 0;
        for (int child = 0; child < below.Count; child++)
        {
            while (units <= below.Parents[child]) first[units++] = child;
        }

        while (units <= Count) first[units++] = below.Count;
        FirstChild = first;
    }
}
