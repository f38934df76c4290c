using System.Runtime.InteropServices;
using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Collects the units of rows that come in any order. Not safe to share between threads.</summary>
internal sealed class StagedUnitsBuilder(IReadOnlyList<string> levelNames)
{
    private readonly Level[] _levels = [.. levelNames.Select(_ => new Level())];
    private readonly List<int> _unitOfRow = [];
    private UnitPath _lastPath;
    private int _lastUnit = -1;

    /// <summary>How many units there are, of all levels.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next row, which belongs to the unit at <paramref name="path"/>.</summary>
    public void AddRow(UnitPath path)
    {
        // Rows of one unit are mostly consecutive.
        if (_lastUnit < 0 || !path.Equals(_lastPath)) (_lastPath, _lastUnit) = (path, GetOrAdd(path));
        _unitOfRow.Add(_lastUnit);
    }

    /// <summary>Gives a unit below the root a name, unless it has one.</summary>
    public void Name(UnitPath path, string name) => _levels[path.Depth - 1].Names.TryAdd(GetOrAdd(path), name);

    public StagedUnits Build() => new(
        levelNames, [.. _levels.Select(level => level.Build())], null, [.. _unitOfRow], new bool[levelNames.Count]);

    private int GetOrAdd(UnitPath path)
    {
        int unit = 0;
        for (int depth = 0; depth < path.Depth; depth++)
        {
            unit = _levels[depth].GetOrAdd(unit, path[depth], out bool isNew);
            if (isNew) Count++;
        }

        return unit;
    }

    private sealed class Level
    {
        private readonly Dictionary<(int Parent, string Code), int> _indexes = [];

        public Dictionary<int, string> Names { get; } = [];

        public int GetOrAdd(int parent, string code, out bool isNew)
        {
            int next = _indexes.Count;
            ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexes, (parent, code), out bool isThere);
            isNew = !isThere;
            return isThere ? index : index = next;
        }

        public StagedLevel Build()
        {
            var codes = new TextArrayBuilder(_indexes.Count);
            var names = new TextArrayBuilder(_indexes.Count);
            foreach (var (unit, index) in _indexes)
            {
                codes.Add(Encoding.UTF8.GetBytes(unit.Code));
                names.Add(Encoding.UTF8.GetBytes(Names.GetValueOrDefault(index, "")));
            }

            int[] parents = [.. _indexes.Keys.Select(unit => unit.Parent)];
            return new(codes.Build(), Names.Count == 0 ? null : names.Build(), parents);
        }
    }
}
