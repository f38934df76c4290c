using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Rows whose keys are texts.</summary>
internal sealed class TextKeys(TextArray keys) : IKeyedRows
{
    public int Count => keys.Count;

    public ulong Hash(int row) => CodeSlot.Hash(0, CodePrint.Of(keys[row]));

    public int Compare(int left, int right) => CodeOrder.Compare(keys[left], keys[right]);
}
