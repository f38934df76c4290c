using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class ArrayLeaseTests
{
    [Fact]
    public unsafe void A_borrowed_array_keeps_its_content_as_it_grows_and_is_gone_when_the_lease_ends()
    {
        PinnedArray<int> array;
        using (var lease = new ArrayLease())
        {
            array = new(100, lease);
            for (int i = 0; i < 100; i++) array.Pointer[i] = i;
            array.Grow(100_000);
            Assert.True(array.Length >= 100_000);
            fixed (int* first = array.Array) Assert.True(first == array.Pointer);
            Assert.Equal(Enumerable.Range(0, 100), array.Array.Take(100));
        }

        Assert.Empty(array.Array);
        Assert.True(array.Pointer is null);
    }

    [Fact]
    public unsafe void An_array_of_its_own_outlives_every_lease()
    {
        var array = new PinnedArray<int>(10);
        using (var lease = new ArrayLease()) GC.KeepAlive(new PinnedArray<int>(10, lease));
        Assert.Equal(10, array.Length);
        array.Pointer[9] = 7;
        Assert.Equal(7, array.Array[9]);
    }
}
