using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One unit of a unit tree: a state, a municipality, a centre …, or the root above them all.</summary>
/// <remarks>
/// A view of 16 bytes, not a copy. Equality compares tree and index. The default value belongs to no
/// tree and must not be used. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ReportingUnit>))]
public readonly record struct ReportingUnit : IJsonResult<ReportingUnit>
{
    /// <summary>The displayed name of a unit without a code.</summary>
    public const string NameOfNone = "(none)";

    internal ReportingUnit(UnitTree tree, int depth, int index) => (Tree, Depth, Index) = (tree, depth, index);

    /// <summary>The tree that the unit belongs to.</summary>
    public UnitTree Tree { get; }

    /// <summary>0 for the root, 1 for the level below it, and so on.</summary>
    public int Depth { get; }

    /// <summary>The index of the unit among all units of its level, in the order of the tree, from 0.</summary>
    public int Index { get; }

    /// <summary>The level of the unit.</summary>
    public UnitLevel Level => Tree.LevelAt(Depth);

    /// <summary>The code inside the parent unit, as published, with its leading zeros; empty for the root.</summary>
    public string Code => Tree.Data(Depth).Codes.GetString(Index);

    /// <summary>The published name, or the code where there is none, or "(none)" where that is empty.</summary>
    /// <remarks>The root goes by the name of its level, "all".</remarks>
    public string Name => Depth == 0 ? Level.Name : Tree.Data(Depth).NameOf(Index);

    /// <summary>The codes from the root down to this unit.</summary>
    public UnitPath Path
    {
        get
        {
            var codes = new string[Depth];
            int index = Index;
            for (int depth = Depth; depth > 0; depth--)
            {
                codes[depth - 1] = Tree.Data(depth).Codes.GetString(index);
                index = Tree.Data(depth).Parents[index];
            }

            return new UnitPath(codes);
        }
    }

    /// <summary>The unit above, or null for the root.</summary>
    public ReportingUnit? Parent => Depth == 0 ? null : new(Tree, Depth - 1, Tree.Data(Depth).Parents[Index]);

    /// <summary>The units directly below, in the order of the tree; none at the lowest level.</summary>
    public UnitList Children => Tree.Descendants(this, Math.Min(Depth + 1, Tree.Levels.Count), Depth + 1);

    /// <summary>The unit above this one at <paramref name="level"/>; the unit itself if that is its level.</summary>
    /// <exception cref="ArgumentException">The level is below this unit, or does not belong to its tree.</exception>
    public ReportingUnit At(UnitLevel level)
    {
        Tree.Check(level);
        if (level.Depth > Depth) Throw.LevelBelowUnit(level, this);
        var unit = this;
        while (unit.Depth > level.Depth) unit = new(Tree, unit.Depth - 1, Tree.Data(unit.Depth).Parents[unit.Index]);
        return unit;
    }

    /// <summary>The name and the path, such as "MP. LIBERTADOR (1/1)".</summary>
    public override string ToString() =>
        Tree is null ? "" : Depth == 0 ? VisibleText.Name(Name) : VisibleText.Line($"{Name} ({Path})");

    static void IJsonResult<ReportingUnit>.Describe(JsonForm<ReportingUnit> form) => form
        .Text("level", unit => unit.Level.Name)
        .Text("code", unit => unit.Code)
        .Path("path", unit => unit.Path)
        .Text("name", unit => unit.Name)
        .Texts("names", unit => NamesOfUnits.Shown(unit));
}
