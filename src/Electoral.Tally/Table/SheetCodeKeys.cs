using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Rows identified by their units' part of a key, and their own code where it is one.</summary>
internal sealed class SheetCodeKeys(UnitKeys units, int[] unitOfRow, SheetCodes? codes) : IKeyedRows
{
    public int Count => unitOfRow.Length;

    public ulong Hash(int row)
    {
        ulong hash = units.Hash(unitOfRow[row]);
        if (codes is null) return hash;
        ulong print = codes.AreNumbers ? (uint)codes.Numbers[row] : CodePrint.Of(codes.Texts![row]);
        return UnitKeys.Joined(hash, print);
    }

    public int Compare(int left, int right)
    {
        int order = units.Compare(unitOfRow[left], unitOfRow[right]);
        return order != 0 || codes is null ? order : codes.Compare(left, right);
    }
}
